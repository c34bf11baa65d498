# Translated without a native reader (2026-11); see docs/translating.md

storage-busy = Գրադարանը մի պահ զբաղված է։ Փորձեք կրկին մի քանի վայրկյանից։
storage-full = Գրադարանի սկավառակը լի է։ Հայտնեք բոտի օպերատորին. կարդալը դեռ գործում է։
storage-unreachable = Գրադարանն այս պահին հասանելի չէ։ Փորձեք կրկին մեկ րոպեից։
