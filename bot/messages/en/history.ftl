# An entry's history: who changed it, when and how.

# Under the heading of a revision. $approver: who published it, "none" where that is the same person
history-add = { $approver ->
    [none] Added by { $who }, { $when }
   *[other] Added by { $who }, approved by { $approver }, { $when }
}
history-edit = { $approver ->
    [none] Edited by { $who }, { $when }
   *[other] Edited by { $who }, approved by { $approver }, { $when }
}
history-retire = { $approver ->
    [none] Retired by { $who }, { $when }
   *[other] Retired by { $who }, approved by { $approver }, { $when }
}
history-restore = { $approver ->
    [none] Restored by { $who }, { $when }
   *[other] Restored by { $who }, approved by { $approver }, { $when }
}
history-revert = { $approver ->
    [none] Reverted by { $who }, { $when }
   *[other] Reverted by { $who }, approved by { $approver }, { $when }
}
# A quote, whose source has another fingerprint
history-verify = { $approver ->
    [none] Verified anew by { $who }, { $when }
   *[other] Verified anew by { $who }, approved by { $approver }, { $when }
}
history-merge = { $approver ->
    [none] Moved by a merge of topics by { $who }, { $when }
   *[other] Moved by a merge of topics by { $who }, approved by { $approver }, { $when }
}
history-unmerge = { $approver ->
    [none] Moved back, as a merge of topics was undone by { $who }, { $when }
   *[other] Moved back, as a merge of topics was undone by { $who }, approved by { $approver }, { $when }
}
# Of a topic
history-topic-rename = { $approver ->
    [none] Renamed by { $who }, { $when }
   *[other] Renamed by { $who }, approved by { $approver }, { $when }
}
history-topic-names = { $approver ->
    [none] Given other names by { $who }, { $when }
   *[other] Given other names by { $who }, approved by { $approver }, { $when }
}
history-topic-relate = { $approver ->
    [none] Related to another topic by { $who }, { $when }
   *[other] Related to another topic by { $who }, approved by { $approver }, { $when }
}
history-topic-unrelate = { $approver ->
    [none] Made unrelated to another topic by { $who }, { $when }
   *[other] Made unrelated to another topic by { $who }, approved by { $approver }, { $when }
}
history-topic-merge = { $approver ->
    [none] Merged by { $who }, { $when }
   *[other] Merged by { $who }, approved by { $approver }, { $when }
}
history-topic-unmerge = { $approver ->
    [none] Parted again, as a merge was undone by { $who }, { $when }
   *[other] Parted again, as a merge was undone by { $who }, approved by { $approver }, { $when }
}
# Of a source
history-source-fingerprint = { $approver ->
    [none] Fingerprinted by { $who }, { $when }
   *[other] Fingerprinted by { $who }, approved by { $approver }, { $when }
}
# What a topic or a source was when this version of the bot first kept histories of them
history-history-begins = As it was when its history began, { $when }
history-import = { $approver ->
    [none] Imported by { $who }, { $when }
   *[other] Imported by { $who }, approved by { $approver }, { $when }
}
history-review-by = { $approver ->
    [none] Given another review-by date by { $who }, { $when }
   *[other] Given another review-by date by { $who }, approved by { $approver }, { $when }
}
# Some other change
history-change = { $approver ->
    [none] Changed by { $who }, { $when }
   *[other] Changed by { $who }, approved by { $approver }, { $when }
}

# Which revision is shown
history-stands = { $status ->
    [retired] as it stands, retired
   *[published] as it stands
}
# $now: the number of the version that stands
history-stood = { $status ->
    [retired] as it was, retired; now it is at r{ $now }
   *[published] as it was; now it is at r{ $now }
}
# The same of a topic or a source, whose versions have no name of their own. merged: it is part of another topic
past-stands = { $status ->
    [retired] r{ $version }, as it stands, retired
    [merged] r{ $version }, as it stands, part of another topic
   *[published] r{ $version }, as it stands
}
past-stood = r{ $version }, as it was; now it is at r{ $now }
history-nothing-shown = *Nothing that a card shows.*

# Who changed something, where it is nobody with an id: the bot by itself, whoever runs it, a member whose id is not kept
who-bot = Almanac
who-operator = the operator
who-member = a member
