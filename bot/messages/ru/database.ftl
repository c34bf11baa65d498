# Translated without a native reader (2026-11); see docs/translating.md
# Only what the audit log shows on Discord; the rest is for whoever runs the bot.

journal-damaged = часть его повреждена, а с ней и сохранённое последним
journal-too-short =
    { $pages ->
        [one] не хватает { $pages } страницы, сохранённой последней
        [few] не хватает { $pages } страниц, сохранённых последними
        [many] не хватает { $pages } страниц, сохранённых последними
       *[other] не хватает { $pages } страницы, сохранённых последними
    }
