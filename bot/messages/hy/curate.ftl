# Translated without a native reader (2026-11); see docs/translating.md

curate-open = Բացել #{ $number }
# $version: of an entry's revision, such as 3
curate-open-version = Բացել r{ $version }
curate-open-revision = Բացել #{ $number } r{ $version }
curate-edit = Խմբագրել
curate-history = Պատմություն
curate-retire = Հանել
curate-restore = Վերականգնել
curate-unmerge = Չեղարկել միավորումը
# $version: the one that is brought back
curate-revert = Վերադարձնել r{ $version }-ը
# To the queue of what waits for approval
curate-review = Հաստատման հերթ
curate-log = Մատյան
# To the form with the names of a topic
curate-names = Անուններ
