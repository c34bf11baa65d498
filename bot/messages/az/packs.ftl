# Translated without a native reader (2026-11); see docs/translating.md

pack-key-unknown = burada belə açar yoxdur{ $hint }
pack-did-you-mean = ; bəlkə { $name }?
pack-key-given-again = { $times } dəfə verilib
pack-not-a-list = siyahı olmalıdır, məsələn { $name } = ["…"]
pack-number-unreadable = 1 – { $limit } aralığında tam ədəd olmalıdır, { $number } belə deyil
pack-source-unknown = { $key } bu paketin mənbəyi deyil{ $hint }
pack-topic-unknown = { $key } bu paketin mövzusu deyil{ $hint }
pack-format-unknown = { $format } olmalıdır, { $found } yox
pack-key-of-many-parts = { $limit } hissədən uzun açar var, heç bir paketdə belə açar olmur
pack-nested-too-deep = paketdə ola bilməyəcək qədər dərin iç-içədir
pack-not-toml = TOML deyil: { $error } (sətir { $line }, sütun { $column })
pack-not-toml-at-end = TOML deyil: { $error } (sənədin sonunda)
pack-not-toml-at-all = TOML deyil: { $error }
pack-not-toml-number = TOML deyil: həddindən artıq uzun ədəd var
pack-not-json = JSON deyil: { $error } (sətir { $line }, sütun { $column })
pack-not-json-number = JSON deyil: həddindən artıq uzun ədəd var
pack-given-twice = bir obyektdə iki dəfə verilib
pack-not-an-object = paketin açarları olan bir obyekt olmalıdır
pack-not-tables = hər biri { $mark } ilə başlayan cədvəllər olmalıdır
pack-not-objects = obyektlər siyahısı olmalıdır
pack-name-taken = { $name } adı artıq başqa mövzunundur: { $other }
pack-has-too-many-rows = { $file }: { $count } sətir var; bir dəfəyə { $limit } sətir idxal etmək olar. Faylı bölün.
pack-topic-has-too-many-names = mövzunun buradakı adları ilə birlikdə { $count } ad olardı; ən çoxu { $limit } ola bilər
pack-key-unreadable = { $text } – 1–{ $limit } simvol olmalıdır: a-z, 0-9 və -
pack-name = Ad
pack-name-help = Paketin açarı
pack-title = Başlıq
pack-title-help = Bir sətir
pack-fingerprint = Barmaq izi
pack-fingerprint-help = Sitatları yoxlayır
pack-topic-name = Ad
pack-topic-name-help = İstənilən əlifba ilə
pack-key = Açar
pack-key-help = Serverdə təkrarsız
pack-source = Mənbə
pack-source-help = Mənbənin açarı
