# Translated without a native reader (2026-11); see docs/translating.md

fingerprint-text-too-long = Mətn { $count } simvoldur; barmaq izi ən çoxu { $limit } simvoldan çıxarılır.
fingerprint-text-damaged = Mətndə bir hərfin üstündə { $limit } işarədən çox diakritik var; deməli, zədələnib və ya mətn deyil.
fingerprint-text-too-short = Mətnin ən uzun abzasında { $count } söz və işarə var; barmaq izi üçün { $least } lazımdır.
fingerprint-unreadable = { $begins } ilə başlamalıdır; burada yazılıb: { $found }
fingerprint-of-other-version = versiyası { $version }; bu Almanac bunları oxuyur: { $known }
fingerprint-too-long = { $count } simvoldur; ən çoxu { $limit } ola bilər
fingerprint-damaged = dəyişdirilib və ya qısa kəsilib
fingerprint-paragraphs =
    { $count ->
        [one] Bir abzası var: ¶1. Mətnin özü saxlanılmır.
       *[other] Abzasları: ¶1–¶{ $count }. Mətnin özü saxlanılmır.
    }
