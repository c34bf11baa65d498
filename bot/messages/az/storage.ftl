# Translated without a native reader (2026-11); see docs/translating.md

storage-busy = Kitabxana hazırda məşğuldur. Bir neçə saniyədən sonra yenidən cəhd edin.
storage-full = Kitabxananın diski dolub. Botu işlədənə xəbər verin; oxumaq mümkündür.
storage-unreachable = Kitabxana hazırda əlçatan deyil. Bir dəqiqədən sonra yenidən cəhd edin.
