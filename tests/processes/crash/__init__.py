"""Real processes killed at every step of the daily fact, and a checker that says whether any was lost or doubled.

`python -m tests.processes.crash` runs it for minutes and prints its figures; `docs/reliability.md` says what they mean.
"""
