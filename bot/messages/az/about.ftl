# Translated without a native reader (2026-11); see docs/translating.md

about-almanac =
    Bu serverin sorğu-məlumat masası. Cavabları moderatorların apardığı kitabxanadan verir: mövzular, onların xülasələri, əsas tarixləri və sitatları, hər biri öz mənbəyi ilə.
    Tərəf tutmur. Deyilənlər mənbəyi ilə və məlum olduqda kimin dediyi göstərilməklə verilir; yerlər və şəxslər bütün adları ilə, bərabər tutulur; mənbədə olmayan məlumat barədə *göstərilməyib* yazılır.
about-library = **Bu serverin kitabxanası**
about-version = versiya { $version }
about-licence = MIT lisenziyası
about-privacy = nəyin sayıldığını `/privacy` göstərir
help-title = ## Almanac nələrə cavab verir
help-lead = Mövzunu istənilən adı ilə, istənilən əlifba ilə soruşun. Cavablarda mənbə və məlum olduqda kimin dediyi göstərilir.
help-private = `private` seçməsəniz, əmrlərin cavabını hamı görür; düymə ilə açılanları isə yalnız siz görürsünüz.
help-numbers = #42 kimi hər nömrə daimidir: `/entry 42` onu göstərir.
