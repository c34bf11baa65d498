# Translated without a native reader (2026-11); see docs/translating.md

# Under the heading of a revision. $approver: who published it, "none" where that is the same person
history-add =
    { $approver ->
        [none] Ավելացրել է { $who }, { $when }
       *[other] Ավելացրել է { $who }, հաստատել է { $approver }, { $when }
    }
history-edit =
    { $approver ->
        [none] Խմբագրել է { $who }, { $when }
       *[other] Խմբագրել է { $who }, հաստատել է { $approver }, { $when }
    }
history-retire =
    { $approver ->
        [none] Հանել է { $who }, { $when }
       *[other] Հանել է { $who }, հաստատել է { $approver }, { $when }
    }
history-restore =
    { $approver ->
        [none] Վերականգնել է { $who }, { $when }
       *[other] Վերականգնել է { $who }, հաստատել է { $approver }, { $when }
    }
history-revert =
    { $approver ->
        [none] Նախկին տարբերակը վերադարձրել է { $who }, { $when }
       *[other] Նախկին տարբերակը վերադարձրել է { $who }, հաստատել է { $approver }, { $when }
    }
# A quote, whose source has another fingerprint
history-verify =
    { $approver ->
        [none] Վերստուգել է { $who }, { $when }
       *[other] Վերստուգել է { $who }, հաստատել է { $approver }, { $when }
    }
history-merge =
    { $approver ->
        [none] Թեմաների միավորմամբ տեղափոխել է { $who }, { $when }
       *[other] Թեմաների միավորմամբ տեղափոխել է { $who }, հաստատել է { $approver }, { $when }
    }
history-unmerge =
    { $approver ->
        [none] Moved back, as a merge of topics was undone by { $who }, { $when }
       *[other] Moved back, as a merge of topics was undone by { $who }, approved by { $approver }, { $when }
    }
history-topic-rename =
    { $approver ->
        [none] Renamed by { $who }, { $when }
       *[other] Renamed by { $who }, approved by { $approver }, { $when }
    }
history-topic-names =
    { $approver ->
        [none] Given other names by { $who }, { $when }
       *[other] Given other names by { $who }, approved by { $approver }, { $when }
    }
history-topic-relate =
    { $approver ->
        [none] Related to another topic by { $who }, { $when }
       *[other] Related to another topic by { $who }, approved by { $approver }, { $when }
    }
history-topic-unrelate =
    { $approver ->
        [none] Made unrelated to another topic by { $who }, { $when }
       *[other] Made unrelated to another topic by { $who }, approved by { $approver }, { $when }
    }
history-topic-merge =
    { $approver ->
        [none] Merged by { $who }, { $when }
       *[other] Merged by { $who }, approved by { $approver }, { $when }
    }
history-topic-unmerge =
    { $approver ->
        [none] Parted again, as a merge was undone by { $who }, { $when }
       *[other] Parted again, as a merge was undone by { $who }, approved by { $approver }, { $when }
    }
history-source-fingerprint =
    { $approver ->
        [none] Fingerprinted by { $who }, { $when }
       *[other] Fingerprinted by { $who }, approved by { $approver }, { $when }
    }
history-history-begins = As it was when its history began, { $when }
history-import =
    { $approver ->
        [none] Ներմուծել է { $who }, { $when }
       *[other] Ներմուծել է { $who }, հաստատել է { $approver }, { $when }
    }
history-review-by =
    { $approver ->
        [none] Վերանայման օրը փոխել է { $who }, { $when }
       *[other] Վերանայման օրը փոխել է { $who }, հաստատել է { $approver }, { $when }
    }
# Some other change
history-change =
    { $approver ->
        [none] Փոխել է { $who }, { $when }
       *[other] Փոխել է { $who }, հաստատել է { $approver }, { $when }
    }
# Which revision is shown
history-stands =
    { $status ->
        [retired] ներկա տարբերակը, հանված
       *[published] ներկա տարբերակը
    }
# $now: the number of the version that stands
history-stood =
    { $status ->
        [retired] նախկին տարբերակ, հանված. ներկան r{ $now } է
       *[published] նախկին տարբերակ. ներկան r{ $now } է
    }
past-stands =
    { $status ->
        [retired] r{ $version }, as it stands, retired
        [merged] r{ $version }, as it stands, part of another topic
       *[published] r{ $version }, as it stands
    }
past-stood = r{ $version }, as it was; now it is at r{ $now }
history-nothing-shown = *Ոչինչ, որ երևում է քարտի վրա։*
# Who changed something, where it is nobody with an id: the bot by itself, whoever runs it, a member whose id is not kept
who-bot = Almanac-ը
who-operator = օպերատորը
who-member = մասնակիցներից մեկը
