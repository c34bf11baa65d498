# Translated without a native reader (2026-11); see docs/translating.md

# What is wrong with the journal of edits, after «խմբագրումների մատյան»
journal-damaged = մի մասը վնասված է, և դրա հետ՝ վերջին պահվածը
journal-too-short = պակասում է վերջին պահված { $pages } էջ
