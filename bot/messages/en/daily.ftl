# The daily fact: one entry a day, posted in a channel.

daily-needs-a-channel = Choose the channel for the daily fact first.
daily-no-other-entry = There is no other entry whose turn it could be.
daily-entry-not-found = There is no entry #{ $number } in this library; /search finds entries.
daily-day-not-ahead = { $day } is not one of the next { $days } days, which alone can be changed; look at the plan again.
daily-time-unreadable = time must be a time of day such as 09:00 or 21:30, not { $text }.
daily-zone-unknown = zone must be a place of the IANA time zone database such as Asia/Baku, not { $text }.
# $places: such as Asia/Baku, Asia/Yerevan
daily-zone-unknown-closest = zone must be a place of the IANA time zone database such as Asia/Baku, not { $text }; close to it are { $places }.
