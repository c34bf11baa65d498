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
        [none] Թեմաների միավորումը չեղարկելով՝ հետ է տեղափոխել { $who }, { $when }
       *[other] Թեմաների միավորումը չեղարկելով՝ հետ է տեղափոխել { $who }, հաստատել է { $approver }, { $when }
    }
history-topic-rename =
    { $approver ->
        [none] Վերանվանել է { $who }, { $when }
       *[other] Վերանվանել է { $who }, հաստատել է { $approver }, { $when }
    }
history-topic-names =
    { $approver ->
        [none] Անունները փոխել է { $who }, { $when }
       *[other] Անունները փոխել է { $who }, հաստատել է { $approver }, { $when }
    }
history-topic-relate =
    { $approver ->
        [none] Այլ թեմայի հետ կապել է { $who }, { $when }
       *[other] Այլ թեմայի հետ կապել է { $who }, հաստատել է { $approver }, { $when }
    }
history-topic-unrelate =
    { $approver ->
        [none] Այլ թեմայի հետ կապը խզել է { $who }, { $when }
       *[other] Այլ թեմայի հետ կապը խզել է { $who }, հաստատել է { $approver }, { $when }
    }
history-topic-merge =
    { $approver ->
        [none] Միավորել է { $who }, { $when }
       *[other] Միավորել է { $who }, հաստատել է { $approver }, { $when }
    }
history-topic-unmerge =
    { $approver ->
        [none] Միավորումը չեղարկելով՝ կրկին առանձնացրել է { $who }, { $when }
       *[other] Միավորումը չեղարկելով՝ կրկին առանձնացրել է { $who }, հաստատել է { $approver }, { $when }
    }
history-source-fingerprint =
    { $approver ->
        [none] Մատնահետքը ստեղծել է { $who }, { $when }
       *[other] Մատնահետքը ստեղծել է { $who }, հաստատել է { $approver }, { $when }
    }
history-history-begins = Ինչպիսին էր, երբ սկսվեց պատմությունը, { $when }
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
        [retired] r{ $version }՝ ներկա տարբերակը, հանված
        [merged] r{ $version }՝ ներկա տարբերակը, այլ թեմայի մաս
       *[published] r{ $version }՝ ներկա տարբերակը
    }
past-stood = r{ $version }՝ նախկին տարբերակ. ներկան r{ $now } է
history-nothing-shown = *Ոչինչ, որ երևում է քարտի վրա։*
# Who changed something, where it is nobody with an id: the bot by itself, whoever runs it, a member whose id is not kept
who-bot = Almanac-ը
who-operator = օպերատորը
who-member = մասնակիցներից մեկը
