# Entries that are to be looked at again on a day, and the day itself.

due-needs-a-day = Give a day, and either the number of an entry or a topic.
due-day-unreadable = day must be a day such as 2027-01-31, or never, not { $text }.

# The day on which entries are to be looked at again
due-set = { $count ->
    [one] One entry is due to be looked at again on { $day }.
   *[other] { $count } entries are due to be looked at again on { $day }.
}
due-set-never = { $count ->
    [one] One entry is not due any more.
   *[other] { $count } entries are not due any more.
}

# Entries whose review-by date has come
due-title = ## To be looked at again
due-none = No entry is overdue.
due-entries = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
# $words: the beginning of what it says
due-entry = **#{ $number }**, since { $day }: { $words }

# Above the names of topics: what their one source leaves out or has wrong, nothing here tells
due-topics-of-one-source = { $count ->
    [one] **{ $count } topic rests on one source:**
   *[other] **{ $count } topics rest on one source each:**
}
