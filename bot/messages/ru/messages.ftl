# Translated without a native reader (2026-11); see docs/translating.md

message-as-source = Сообщение, автор: { $who }
message-as-source-in = Сообщение в #{ $channel }, автор: { $who }
message-of-a-member = участник
message-as-locator = само сообщение
message-of-another-server = { $link } ведёт к сообщению на другом сервере
message-of-another-channel = Этот канал не с этого сервера, поэтому цитировать его сообщения здесь нельзя.
message-without-text = В этом сообщении нет текста для цитаты.
message-of-somebody-else = Сохранить сообщение как цитату может только его автор или модератор.
message-waits = Спасибо. Цитата ждёт модератора, и вы узнаете, что с ней стало.
message-says-otherwise = в сообщении сказано не так; пропускайте с помощью { $mark }, но ничего не меняйте
message-save = **Сохранить это сообщение как цитату?**
message-save-note = Источником будет ссылка на сообщение и день, когда оно написано. Цитата попадёт в очередь проверки.
message-choose-topic = Выбрать тему и сохранить
message-itself = К сообщению
