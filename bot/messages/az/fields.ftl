# Translated without a native reader (2026-11); see docs/translating.md

value-not-text = dırnaq içində mətn olmalıdır, { $value } belə deyil
value-misleading = oxucuları çaşdıra bilən görünməz { $character } simvolu var
value-too-long = ən çoxu { $limit } simvol ola bilər, burada { $count } var ({ $over } artıqdır)
value-has-too-many-members = ən çoxu { $limit } element ola bilər, burada { $count } var
day-unreadable = { $text } gün deyil; 2027-01-31 kimi yazın
language-unknown = { $text } en, hy və ya az kimi dil kodu deyil
link-unreadable = { $text } – https:// ilə başlayan, sayt göstərən, istifadəçi adı olmayan ünvan olmalıdır
name-unfindable = onu tapmaq üçün nə hərf, nə də rəqəm var
one-of-them-is-wrong = { $name }: { $problem }
names-are-too-many = ən çoxu { $limit } ola bilər, burada { $count } var
# Sahənin adından və iki nöqtədən sonra gəlir, sonunda nöqtə qoyulmur: "Mövzular: göstərilməyib"
field-missing = göstərilməyib
field-is-wrong = { $field }: { $problem }
field-language = Dil
field-language-help = Kodla: məsələn en, hy və ya az
field-review-by = Yenidən baxılma günü
field-review-by-help = Gün, məsələn 2027-01-31
field-reason = Səbəb
field-reason-help = Tarixçə üçün
field-locator = Mənbədəki yeri
field-locator-help = Səhifə, abzas və ya vaxt, məsələn ¶4 və ya s. 12
field-attributed-to = Kim deyir
field-topics = Mövzular
field-names = Adlar
field-related = Əlaqəli mövzular
field-merged-into = Daxil olduğu mövzu
field-fingerprint = Barmaq izi
field-source = Mənbə
field-verification = Yoxlama
field-status = Status
field-body = Mətn
