# Changes of topics and sources that wait for a second moderator.

# As the log names it
operation-named = change { $id }
operation-waits = Change { $id } waits for somebody else's eyes: this server wants two pairs. /curate review has it.
# Above a line as the log will have it once it is done
operation-heading = **Change { $id }, as the log will say it:**
operation-not-found = This change is not in the review queue.
operation-already-approved = This change has been approved already.
operation-already-declined = This change has been declined already.
operation-already-withdrawn = This change has been withdrawn already.
operation-now-approved = Change { $id } is approved and done.
operation-now-declined = Change { $id } is declined.
operation-now-withdrawn = Change { $id } is withdrawn.
# How many wait in the queue
operations-waiting = { $count ->
    [one] { $count } change of a topic or a source
   *[other] { $count } changes of topics and sources
}
