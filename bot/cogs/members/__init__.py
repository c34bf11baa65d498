"""Commands of members: they read, suggest and report."""
