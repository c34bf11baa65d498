# The sandbox: the bot against a Discord that is on this machine alone, for whoever tries it.

sandbox-not-installed = The sandbox needs one thing more: pip install 'almanac-discord[sandbox]', then start it again.
sandbox-port-taken = Port { $port } is taken by another program. Name another, or none.

# The first message in the channel, in Discord's markdown.
sandbox-welcome =
    Welcome to the sandbox: the real bot and its library, in a Discord that is on this machine alone.
    {"**"}Type `/` below** and pick `/topic`, `/timeline`, `/quote`, `/today`, `/search`, `/trending`, `/help` … A few letters of a name, in any script, bring suggestions. Enter takes one, Enter again sends; Esc closes a list that is open.
    {"**"}Viewing as**, above, switches between { $member }, a member, and { $moderator }, a moderator. What only you can see comes below with the rest, and the page goes there.

# Printed on the terminal. $url: the address of the page; $database: the name of a file
sandbox-opened =
    Almanac's sandbox is open at

      { $url }

    Open it in a browser on this machine and type /topic. What members ask is kept in { $database }; Ctrl-C stops it.
# The channel's topic, as Discord shows it above the channel
sandbox-channel-topic = Type / to begin. Nothing here reaches Discord.
sandbox-member = Ana (member)
sandbox-moderator = Mo (moderator)
