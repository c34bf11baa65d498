# Forms: their titles, the labels of what only one of them asks, and how what was typed comes back with a refusal.

held-file-not-given-back = Discord did not give back the file { $file }. Copy your text from it and run the command again.

held-open-again = Open the form again
# A button: although something speaks against it
held-save-anyway = Save anyway
# Above the typed texts
held-below = What you typed is below; it is shown to you alone.
# Above the typed texts, some of which are in files
held-below-and-attached = What you typed is below, and attached; it is shown to you alone.
# Above files with the typed texts
held-attached = What you typed is attached; it is shown to you alone.

# A form that Discord delivered twice
form-saved-already = This form was saved already, when it arrived the first time.

form-topic = Topic
form-topic-help = Any of its names, in any script
form-names = Names
form-names-help = One on each line, in any script; the first is shown first
form-new-names = New names
form-new-names-help = One on each line, in any script
form-names-to-remove = Names to take away
form-names-to-remove-help = One on each line, as they stand
form-source-text = The source's text
form-source-text-help = Read once, never kept. A longer text: attach it to the command as a .txt
form-kind = What is it?
form-suggestion = Your text
form-suggestion-help = Say who says so, and when, as far as you know
form-suggested-topic = Topic
form-suggested-topic-help = What it is called; the library does not have it yet
form-suggestion-link = Where it can be read
form-suggestion-link-help = Begins https://
form-message = Quote
form-message-help = To the letter; […] stands for what you leave out
form-report = What is wrong?
form-report-help = Moderators read it, without your name, and you hear back
form-report-which = Which one?
form-report-which-help = Its number stands in the small print
form-report-answer = Answer
form-report-answer-help = Whoever reported it reads this; then nobody knows who it was

form-decline-reason-help = Whoever proposed it reads this
form-retire-reason-help = The history keeps it; #… stays

# The titles of forms: at most 45 characters are shown.
# $kind: such as quote
form-add = Add a { $kind }
form-edit = Edit #{ $number } (r{ $version })
form-proposal = Proposal { $id }
form-decline = Decline proposal { $id }
form-retire = Retire #{ $number }
form-topic-retire = Retire { $topic }
form-source-retire = Retire the source
form-topic-add = Add a topic
form-topic-names = Names of { $topic }
form-source-add = Add a source
form-source-edit = Edit the source
form-source-more = More about the source
form-fingerprint = Fingerprint a source
form-suggest = Suggest something
form-quote-message = Save as quote
form-report-of = Report #{ $number }
form-report-one = Report an entry
form-answer-report = Settle the report on #{ $number }
# Why a form is not opened. $field: the label of one of its fields
form-text-too-long = { $field } has { $count } characters, and a form of Discord's takes { $limit }. Change it with /curate export and /curate import.
