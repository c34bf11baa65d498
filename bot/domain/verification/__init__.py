"""Fingerprints: checking a quote against a text that is not kept."""
