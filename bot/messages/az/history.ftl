# Translated without a native reader (2026-11); see docs/translating.md

history-add =
    { $approver ->
        [none] Əlavə edən: { $who }, { $when }
       *[other] Əlavə edən: { $who }, təsdiqləyən: { $approver }, { $when }
    }
history-edit =
    { $approver ->
        [none] Redaktə edən: { $who }, { $when }
       *[other] Redaktə edən: { $who }, təsdiqləyən: { $approver }, { $when }
    }
history-retire =
    { $approver ->
        [none] İstifadədən çıxaran: { $who }, { $when }
       *[other] İstifadədən çıxaran: { $who }, təsdiqləyən: { $approver }, { $when }
    }
history-restore =
    { $approver ->
        [none] Bərpa edən: { $who }, { $when }
       *[other] Bərpa edən: { $who }, təsdiqləyən: { $approver }, { $when }
    }
history-revert =
    { $approver ->
        [none] Əvvəlki versiyaya qaytaran: { $who }, { $when }
       *[other] Əvvəlki versiyaya qaytaran: { $who }, təsdiqləyən: { $approver }, { $when }
    }
# Mənbəyinin barmaq izi dəyişən sitat
history-verify =
    { $approver ->
        [none] Yenidən yoxlayan: { $who }, { $when }
       *[other] Yenidən yoxlayan: { $who }, təsdiqləyən: { $approver }, { $when }
    }
history-merge =
    { $approver ->
        [none] Mövzuları birləşdirərkən köçürən: { $who }, { $when }
       *[other] Mövzuları birləşdirərkən köçürən: { $who }, təsdiqləyən: { $approver }, { $when }
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
        [none] İdxal edən: { $who }, { $when }
       *[other] İdxal edən: { $who }, təsdiqləyən: { $approver }, { $when }
    }
history-review-by =
    { $approver ->
        [none] Yenidən baxılma gününü dəyişən: { $who }, { $when }
       *[other] Yenidən baxılma gününü dəyişən: { $who }, təsdiqləyən: { $approver }, { $when }
    }
history-change =
    { $approver ->
        [none] Dəyişən: { $who }, { $when }
       *[other] Dəyişən: { $who }, təsdiqləyən: { $approver }, { $when }
    }
history-stands =
    { $status ->
        [retired] indiki halı, istifadədən çıxarılıb
       *[published] indiki halı
    }
history-stood =
    { $status ->
        [retired] o vaxtkı halı, istifadədən çıxarılmış; indi r{ $now }
       *[published] o vaxtkı halı; indi r{ $now }
    }
past-stands =
    { $status ->
        [retired] r{ $version }, as it stands, retired
        [merged] r{ $version }, as it stands, part of another topic
       *[published] r{ $version }, as it stands
    }
past-stood = r{ $version }, as it was; now it is at r{ $now }
history-nothing-shown = *Kartda görünən heç nə dəyişməyib.*
who-bot = Almanac
who-operator = operator
who-member = üzv
