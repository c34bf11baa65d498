# Translated without a native reader (2026-11); see docs/translating.md

curate-open = #{ $number } qeydini aç
curate-open-version = r{ $version } versiyasını aç
curate-open-revision = #{ $number } r{ $version } versiyasını aç
curate-edit = Redaktə et
curate-history = Tarixçə
curate-retire = İstifadədən çıxar
curate-restore = Bərpa et
curate-unmerge = Birləşdirməni ləğv et
curate-revert = r{ $version } versiyasına qaytar
curate-review = Təsdiq növbəsi
curate-log = Jurnal
curate-names = Adlar
