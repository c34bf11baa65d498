# Why the bot cannot be on Discord, for whoever runs it. The numbers are Discord's; pages and switches are named as on
# its site.

discord-refuses-token = Discord does not accept DISCORD_TOKEN. Open discord.com/developers, your application, Bot, press Reset Token, put the new token into .env.
discord-refuses-shard = Discord refuses the shard that Almanac asked for (4010). This is a fault; please report it.
discord-wants-shards = This bot is in too many servers for one connection (4011): Discord wants it sharded, which this version does not do. Take it out of servers that do not use it.
discord-refuses-version = Discord no longer serves the version of its gateway that Almanac speaks (4012). Update it.
discord-does-not-know-intent = Discord does not know an intent that Almanac asks for (4013). Update Almanac.
discord-refuses-intents = Discord refuses the intents that Almanac asks for (4014). Almanac as it ships needs none of the privileged ones; if yours was changed to use some, switch them on at discord.com/developers, your application, Bot, Privileged Gateway Intents.
