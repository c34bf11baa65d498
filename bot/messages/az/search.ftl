# Translated without a native reader (2026-11); see docs/translating.md

search-title = ## Axtarış: { $words }
search-title-without-words = ## Axtarış: heç nə
search-found-nothing = Bu kitabxanada bu sözlər tapılmadı. Daha az və ya başqa sözlərlə, istənilən əlifba ilə axtarın.
search-looked-for = Axtarılan: { $words }
search-looked-for-only = Axtarılan (yalnız { $where }): { $words }
search-only = yalnız { $where }
search-replaced = Burada «{ $typed }» yoxdur; əvəzinə axtarılan: { $words }
search-closest = Bu kitabxanadakı ən yaxın sözlər:
search-instead-found = Kitabxanada bu barədə olanlar:
search-suggest = Bu mövzunu təklif et
search-topic = mövzu
search-in = Axtarış yeri: { $where }
search-in-everything = Hamısı
search-in-topics = Mövzular
search-results = { $count } nəticə
search-results-and-more = { $count } nəticə, daha da var: bir söz əlavə edin
search-open = Birini açın
search-blank = Axtarış üçün bir-iki söz yazın.
search-kind-unknown = kind: təklif olunan növlərdən birini seçin.
