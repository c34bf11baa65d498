# Translated without a native reader (2026-11); see docs/translating.md

# Gaps: what members asked for and no topic is called
gaps-title = ## Հարցրել են և չեն գտել
gaps-none = Ոչինչ. գրված բոլոր անուններն իրենց թեման ունեն։
gaps-open = { $count } չլրացված բաց
gaps-without-names = ոչ մեկի անունը չի պահվում
# $text: what was typed; $day: the last one on which it was
gap = **{ $text }** · { $count } անգամ, վերջինը՝ { $day }
gap-times = { $count } անգամ
gaps-closing = Թեմայի նոր անունն ինքնին ոչ մի բաց չի լրացնում. ընտրեք բացը ստորև, երբ պատասխանն արդեն կա։
gap-mark-done = Նշել որպես լրացված
gap-not-open = Այս բացն արդեն լրացված է։
