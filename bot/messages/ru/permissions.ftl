# Translated without a native reader (2026-11); see docs/translating.md

permission-view-channel = «Просматривать канал»
permission-send-messages = «Отправлять сообщения»
permission-send-messages-in-threads = «Отправлять сообщения в ветках»
permission-read-message-history = «Читать историю сообщений»
