# Translated without a native reader (2026-11); see docs/translating.md

# The queue of proposals
review-title = ## Հաստատման հերթ
review-empty = Ոչինչ չի սպասում։
review-next = Հերթի հաջորդը
# Outcomes are what became of proposals; whoever proposed them hears it
review-undelivered = վերջին ամսվա { $count } արդյունք հնարավոր չեղավ հայտնել. անձնական հաղորդագրությունները փակ էին
review-waiting = { $what }
review-drafts = { $count } սևագիր
review-suggestions = { $count } առաջարկ
review-messages = { $count } պահված հաղորդագրություն
