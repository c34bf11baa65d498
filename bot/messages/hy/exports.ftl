# Translated without a native reader (2026-11); see docs/translating.md

export-format-unknown = format՝ ընտրեք սրանցից մեկը՝ { $formats }, ոչ թե { $text }։
export-too-large = Ֆայլը { $size } բայթ է, իսկ Discord-ն ընդունում է { $limit }։ Բոտի օպերատորը կարող է այն գրել `almanac export` հրամանով։
# A library as a file
export-under-way = Արտահանվում է { $count } գրառում…
export-done = **Գրադարանը՝ { $count } գրառում։**
export-larger-than-import = Ավելին է, քան ընդունում է `/curate import`-ը. այն կարող է ներմուծել բոտի օպերատորը
