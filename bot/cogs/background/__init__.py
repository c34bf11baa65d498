"""What the bot does without being asked: the daily ticker, the guilds it is in, and the loop that both stand on."""
