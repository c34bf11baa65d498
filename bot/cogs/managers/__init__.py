"""Commands of those who may manage the server: `/setup` and the daily fact."""
