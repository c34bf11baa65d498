"""Packs read, planned, imported and exported."""
