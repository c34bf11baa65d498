# Translated without a native reader (2026-11); see docs/translating.md

suggestion-link = Ссылка на источник
suggestion-link-help = Начинается с https://
suggestion-too-many-wait = Ваших предложений, ждущих модераторов, уже { $limit }; больше нельзя.
suggestion-too-many-today = Ваших предложений за сегодня уже { $limit }; больше нельзя.
suggestion-kind-unknown = такого нет среди предложенного
suggestion-waits = Спасибо. Модератор посмотрит, а вам придёт личное сообщение о том, что с этим стало.
suggestion-name-kept = Ваше имя хранится, пока вы не получите ответ, и не дольше.
