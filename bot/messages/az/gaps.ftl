# Translated without a native reader (2026-11); see docs/translating.md

gaps-title = ## Tapılmayan sorğular
gaps-none = Heç nə: yazılan hər adın mövzusu var.
gaps-open = { $count } açıq boşluq
gaps-without-names = heç kimin adı saxlanılmır
gap = **{ $text }** · { $count } dəfə, sonuncu: { $day }
gap-times = { $count } dəfə
gaps-closing = Mövzuya ad əlavə olunması boşluğu öz-özünə bağlamır: cavabı olan boşluğu aşağıda seçin.
gap-mark-done = Bağlanacaq boşluğu seçin
gap-not-open = Bu boşluq artıq açıq deyil.
