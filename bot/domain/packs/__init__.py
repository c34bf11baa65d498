"""Packs of entries and the plan of importing one."""
