# Translated without a native reader (2026-11); see docs/translating.md

option-name-of-topic = Mövzunun adı
option-too-long = { $option }: ən çoxu { $limit } simvol ola bilər; { $text } – { $length } simvoldur. Qısaldıb yenidən soruşun.
option-blank = { $option }: boşdur. Təklif olunan variantlardan birini seçin.
option-topic-unknown = { $option }: burada { $name } adlı mövzu yoxdur.
option-topic-unknown-closest = { $option }: burada { $name } adlı mövzu yoxdur; ən yaxın adlar: { $closest }.
option-topic-blank = Mövzunun adını istənilən əlifba ilə yazın; hamısını /topics sadalayır.
option-source-unknown = source: burada { $name } adlı mənbə yoxdur. /curate source add yenisini yaradır.
option-source-in-many-titles = source: { $name } { $count } başlıqda var; təklif olunan variantlardan birini seçin.
option-number-unreadable = number: #42 kimi nömrə olmalıdır, { $text } belə deyil.
option-number-without-revision = number: burada #42 kimi nömrə olmalıdır, { $text } belə deyil.
option-date-unreadable = { $option }: { $problem }.
option-not-taken = { $text } bu sahəyə uyğun deyil. Təklif olunan variantlardan birini seçin.
option-shelved-unknown = { $option }: artıq göstərilməyənlər arasında { $name } adlısı yoxdur.
option-shelved-many = { $option }: artıq göstərilməyənlərdən { $count } ad { $name } ilə uyğun gəlir; siyahıdan birini seçin.
