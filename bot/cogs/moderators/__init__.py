"""Commands of moderators: `/curate`."""
