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
        [none] Mövzuların birləşdirilməsini ləğv edərkən geri köçürən: { $who }, { $when }
       *[other] Mövzuların birləşdirilməsini ləğv edərkən geri köçürən: { $who }, təsdiqləyən: { $approver }, { $when }
    }
history-topic-rename =
    { $approver ->
        [none] Adını dəyişən: { $who }, { $when }
       *[other] Adını dəyişən: { $who }, təsdiqləyən: { $approver }, { $when }
    }
history-topic-names =
    { $approver ->
        [none] Adlarını dəyişən: { $who }, { $when }
       *[other] Adlarını dəyişən: { $who }, təsdiqləyən: { $approver }, { $when }
    }
history-topic-relate =
    { $approver ->
        [none] Başqa mövzu ilə əlaqələndirən: { $who }, { $when }
       *[other] Başqa mövzu ilə əlaqələndirən: { $who }, təsdiqləyən: { $approver }, { $when }
    }
history-topic-unrelate =
    { $approver ->
        [none] Başqa mövzu ilə əlaqəsini kəsən: { $who }, { $when }
       *[other] Başqa mövzu ilə əlaqəsini kəsən: { $who }, təsdiqləyən: { $approver }, { $when }
    }
history-topic-merge =
    { $approver ->
        [none] Birləşdirən: { $who }, { $when }
       *[other] Birləşdirən: { $who }, təsdiqləyən: { $approver }, { $when }
    }
history-topic-unmerge =
    { $approver ->
        [none] Birləşdirməni ləğv edib yenidən ayıran: { $who }, { $when }
       *[other] Birləşdirməni ləğv edib yenidən ayıran: { $who }, təsdiqləyən: { $approver }, { $when }
    }
history-source-fingerprint =
    { $approver ->
        [none] Barmaq izini çıxaran: { $who }, { $when }
       *[other] Barmaq izini çıxaran: { $who }, təsdiqləyən: { $approver }, { $when }
    }
history-history-begins = Tarixçəsi başlayandakı halı, { $when }
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
        [retired] r{ $version }, indiki halı, istifadədən çıxarılıb
        [merged] r{ $version }, indiki halı, başqa mövzunun hissəsidir
       *[published] r{ $version }, indiki halı
    }
past-stood = r{ $version }, o vaxtkı halı; indi r{ $now }
history-nothing-shown = *Kartda görünən heç nə dəyişməyib.*
who-bot = Almanac
who-operator = operator
who-member = üzv
