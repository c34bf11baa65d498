# The fields that several forms have, and what is wrong with what somebody typed into one. The latter follows the field's
# name, without a full stop: "Date is missing", "review_by: «soon» is no day such as 2027-01-31".

# $value: what stands there instead, quoted
value-not-text = must be text in quotation marks, not { $value }
# $character: its code point, such as U+202E
value-misleading = has the invisible character { $character }, which could mislead readers
value-too-long = may have { $limit } characters, this has { $count } ({ $over } too many)
value-has-too-many-members = may have { $limit } members, this has { $count }
# $text: what was typed, quoted
day-unreadable = { $text } is no day such as 2027-01-31
language-unknown = { $text } is no language code such as en, hy or az
link-unreadable = { $text } must be an address that begins https:// and names a site, without a user
name-unfindable = has no letter or digit to find it by
# $name: one of several that were typed, quoted; $problem: what is wrong with it
one-of-them-is-wrong = { $name } { $problem }
names-are-too-many = may be { $limit }, these are { $count }

# Problems of a field follow the field's name, without a full stop: "Topics is missing: …"
field-missing = is missing

# What somebody typed comes back with the refusal. $field: a label such as Date; $problem: as in "Date is missing"
field-is-wrong = { $field } { $problem }

field-language = Language
field-language-help = A code such as en, hy or az
field-review-by = Review by
field-review-by-help = A day such as 2027-01-31
field-reason = Reason
field-reason-help = For the history
field-locator = Where in the source
field-locator-help = Page, paragraph or time, such as ¶4 or p. 12
field-attributed-to = Who says so

field-topics = Topics
field-names = Names
field-related = Related topics
field-merged-into = Part of
field-fingerprint = Fingerprint
field-source = Source
field-verification = Verification
field-status = Status
# The text of an entry of any kind
field-body = Text
