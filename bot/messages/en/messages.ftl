# Members' messages, saved as quotes.

# Problems of a field follow the field's name, without a full stop: "Topics is missing: …"
# The title of a message as a source, and where in it its quote stands. $who: a speaker's name, or "message-of-a-member"
message-as-source = Message by { $who }
message-as-source-in = Message by { $who } in #{ $channel }
message-of-a-member = a member
message-as-locator = the message

message-of-another-server = { $link } leads to a message of another server

message-of-another-channel = This channel is none of this server, so its messages cannot be quoted here.

message-without-text = This message has no text to quote.
message-of-somebody-else = Only whoever wrote a message, or a moderator, can save it as a quote.
message-waits = Thank you. It waits for a moderator, and you hear what becomes of it.

# A problem of the field "body", without a full stop. $mark: […]
message-says-otherwise = is not what the message says; leave out with { $mark }, but change nothing

# A message that somebody picked, before it is saved
message-save = **Save this message as a quote?**
message-save-note = The link to the message is its source, with the day it was written. It waits in the review queue.
message-choose-topic = Choose a topic and save
# A button that leads there
message-itself = The message
