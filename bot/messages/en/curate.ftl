# The buttons by which moderators go on from a card.

curate-open = Open #{ $number }
# $version: of an entry's revision, such as 3
curate-open-version = Open r{ $version }
curate-open-revision = Open #{ $number } r{ $version }
curate-edit = Edit
curate-history = History
curate-retire = Retire
curate-restore = Restore
curate-unmerge = Undo the merge
# $version: the one that is brought back
curate-revert = Revert to r{ $version }
# To the queue of what waits for approval
curate-review = Review
curate-log = Log
# To the form with the names of a topic
curate-names = Names
