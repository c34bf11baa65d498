# A server's settings, and who may do what.

moderators-only = This needs the permission Manage Messages or this server's moderator role.
managers-only = This needs the permission Manage Server.
setting-moderators-everyone = The moderator role may not be @everyone: all members would curate.
