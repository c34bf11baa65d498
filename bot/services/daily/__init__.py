"""Use cases of the daily fact: its settings and its posting, exactly once."""
