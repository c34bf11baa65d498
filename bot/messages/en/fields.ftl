# What is wrong with what somebody typed into a field. It follows the field's name, without a full stop:
# "Date is missing", "review_by: «soon» is no day such as 2027-01-31".

# $value: what stands there instead, quoted
value-not-text = must be text in quotation marks, not { $value }
# $character: its code point, such as U+202E
value-misleading = has the invisible character { $character }, which could mislead readers
value-too-long = may have { $limit } characters, this has { $count } ({ $over } too many)
value-has-too-many-members = may have { $limit } members, this has { $count }
# $text: what was typed, quoted
day-unreadable = { $text } is no day such as 2027-01-31
# $certainties: all there are, with commas
certainty-unknown = { $text } is not one of { $certainties }
language-unknown = { $text } is no language code such as en, hy or az
link-unreadable = { $text } must be an address that begins https:// and names a site, without a user
key-unreadable = { $text } must be 1 to { $limit } of a-z, 0-9 and -
name-unfindable = has no letter or digit to find it by
# $name: one of several that were typed, quoted; $problem: what is wrong with it
one-of-them-is-wrong = { $name } { $problem }
names-are-too-many = may be { $limit }, these are { $count }
source-not-found-again = needs a link or a note: nothing is published from a source that cannot be looked up
# $certainty: inferred, planned or expected
key-date-needs-a-name = is missing: what is { $certainty } needs a name of who { $certainty } it

# $text: the amount as typed, quoted
figure-without-number = { $text } has no number; write it in digits, such as almost 2,000 men
figure-without-unit = { $text } has no unit: say what the number is of, such as almost 2,000 men
figure-of-several-numbers = { $text } has { $count } numbers; a figure is one number with its unit, such as almost 2,000 men
# 2.000 is two to some readers, and two thousand to others. $whole: 2, $thousands: 2,000
figure-ambiguous = { $text } may be { $whole } or { $thousands }; write { $thousands } for thousands
figure-unreadable = { $text } is no number; write it as in 2,000 or 1.5 million
