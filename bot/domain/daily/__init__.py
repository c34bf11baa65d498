"""The daily fact: when it is due, in which zone, and which entry it is."""
