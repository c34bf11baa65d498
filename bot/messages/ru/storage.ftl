# Translated without a native reader (2026-11); see docs/translating.md

storage-busy = Библиотека на мгновение занята. Попробуйте через несколько секунд.
storage-full = На диске библиотеки кончилось место. Сообщите оператору бота; читать по-прежнему можно.
storage-unreachable = Библиотека сейчас недоступна. Попробуйте через минуту.
