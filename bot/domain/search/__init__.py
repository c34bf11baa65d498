"""Searching: what a text is found by, what a question asks for, and how what is found is ranked; see docs/search.md."""
