# Translated without a native reader (2026-11); see docs/translating.md

export-format-unknown = format: bunlardan biri olmalıdır: { $formats }; { $text } belə deyil.
export-too-large = Fayl { $size } baytdır; Discord { $limit } bayt qəbul edir. Botu işlədən onu `almanac export` ilə yaza bilər.
export-under-way = { $count } qeyd ixrac olunur…
export-done = **Kitabxana: { $count } qeyd.**
export-larger-than-import = `/curate import` bu qədərini qəbul etmir; botu işlədən idxal edə bilər
