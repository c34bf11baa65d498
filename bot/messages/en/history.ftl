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
history-nothing-shown = *Nothing that a card shows.*

# Who changed something, where it is nobody with an id: the bot by itself, whoever runs it, a member whose id is not kept
who-bot = Almanac
who-operator = the operator
who-member = a member
