# Quoting members: nobody is quoted without their yes, and a quote goes when they say so.

consent-missing = Whoever wrote this message has not said yes to being quoted. They were asked by direct message, and `/privacy` asks them as well; until then it waits.
consent-author-refuses = Whoever wrote this message wants to be quoted nowhere in this server.
consent-by-the-menu = A message becomes a quote by its own menu: Apps, Save as quote. Whoever wrote it is asked there.
consent-words-stay = #{ $number } quotes a member, who said yes to these words. Save their message anew to quote it otherwise.
consent-to-another-wording = This was worded otherwise since. `/privacy` shows what it says now.
# A problem of one entry of a file, without a full stop
consent-not-by-import = quotes a message of this server, whose author is asked by the message's menu only

# Asking, by direct message or under /privacy. $server: its name
consent-asked = **May { $server } quote you?** A moderator would like to keep this in its library, with your name:
consent-asked-note = `/privacy` in the server takes it back later. No answer is no.
consent-yes = Yes
consent-no = No
consent-never = Do not ask me there again
consent-said-yes = Thank you. A moderator may publish it now; `/privacy` in the server takes it back.
consent-said-no = You are not quoted, and the draft is erased.
consent-said-never = You are quoted nowhere in that server from now on. `/privacy` there lets you be asked again.

# On the card of a proposal in the queue
consent-waits = **Waits for the yes of whoever wrote it.** Nobody can approve it before.
# After saving somebody's message
consent-asked-by-message = Whoever wrote it was asked by direct message.
consent-asked-under-privacy = Their direct messages are closed; `/privacy` asks them.

# One's own quotes, under /privacy
consent-button = Quotes of you
consent-title = ## Quotes of you in this server
consent-none = None.
consent-waiting-for-you = **Waits for your yes:**
consent-waiting-for-moderators = **Waits for moderators:**
# $number: of the entry
consent-withdraw = Withdraw #{ $number }
consent-withdraw-asked = Withdraw #{ $number }?
consent-withdraw-means = Your words and your name are erased from it and from all it has said before. Its number stays, empty. What was posted in channels stays there, and so do backups of whoever runs this bot. This cannot be undone.
consent-withdraw-now = Withdraw it
consent-withdrawn-now = Your words are erased. #{ $number } stays empty.
consent-refuse = Be quoted nowhere here
consent-refuse-note = Nobody can save your messages as quotes then. Published quotes stay until you withdraw them.
consent-allow = Let me be asked again
consent-refuses = You are quoted nowhere in this server: nobody can save your messages as quotes.
consent-allows = You may be asked again.

# In the log and the history, in the place of a reason
consent-withdrawn = withdrawn by whoever said it
consent-refused = refused by whoever wrote it
