# What is wrong with the settings of whoever runs the bot. Names in capitals and texts in `these marks` are typed so.

# $setting: its name, such as DATABASE_URL; $problem: one of those below
config-fault = { $setting } { $problem }.

# What follows is $problem: it continues after the setting's name, or that of the file, without a full stop.
config-file-not-utf-8 = is not UTF-8 text; save it as UTF-8
# $why: what the operating system says
config-file-unreadable = cannot be read ({ $why }); let this user read it
config-line-unreadable = is not a setting; write NAME=value
config-unknown = is not a setting; take it out
# $setting: one with nearly this name
config-unknown-but-close = is not a setting; did you mean { $setting }? Rename it or take it out
config-not-one-of = is { $text }; write one of { $choices }

config-token-missing = is not set: write DISCORD_TOKEN=… into .env with the token from Discord's developer portal (your application, Bot, Reset Token), or try Almanac without one by `almanac sandbox` (in a checkout, `make sandbox`)
config-token-in-quotation-marks = has quotation marks around it; write the token alone, DISCORD_TOKEN=…
config-token-after-word-bot = begins with the word Bot; write the token alone, DISCORD_TOKEN=…
config-token-unlike-one = has not the shape of a bot's token, three parts with dots between them (a client secret or a public key is something else); copy it again from Discord's developer portal (your application, Bot, Reset Token)

# $address: what to write instead
config-database-no-address = is not an address; for the file { $file } write { $address }
# $database: which kind of database it names, such as PostgreSQL
config-database-not-sqlite = names { $database }; this version keeps its library in SQLite only, write { $address }
config-database-without-file = names no file, so the library would be lost at every stop; write { $address }
config-database-begins-otherwise = begins with { $scheme }://; write { $address }
config-database-with-parameters = has parameters, which are not read; write { $address }
config-database-is-folder = names a folder; write the file's name too, { $address }

config-folder-missing = names the folder «{ $folder }», which does not exist; make it, or write another
config-folder-closed = names the folder «{ $folder }», which cannot be written ({ $why }); let this user write there, or write another

config-no-failpoint = is { $text }; write one of { $choices }, or after-post:3 for the third time
config-no-http-address = is { $text }; write an address such as http://127.0.0.1:8080/api/v10
