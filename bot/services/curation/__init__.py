"""Use cases of moderators and of those who suggest: entries, review, reports, topics, sources."""
