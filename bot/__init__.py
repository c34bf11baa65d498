"""Almanac: the reference desk of a discussion community, on Discord."""

__version__ = "0.1.0"
