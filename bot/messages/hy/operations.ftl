# Translated without a native reader (2026-11); see docs/translating.md

# A change of a topic or a source that waits for a second moderator, as the log names it
operation-named = փոփոխություն { $id }
operation-waits = { $id } փոփոխությունը սպասում է մեկ ուրիշի հաստատմանը. այս սերվերում գործում է չորս աչքի կանոնը։ Այն /curate review-ում է։
# Above a line as the log will have it once it is done
operation-heading = **Փոփոխություն { $id }, ինչպես կգրանցվի մատյանում՝**
operation-not-found = Այս փոփոխությունը հաստատման հերթում չէ։
operation-already-approved = Այս փոփոխությունն արդեն հաստատվել է։
operation-already-declined = Այս փոփոխությունն արդեն մերժվել է։
operation-already-withdrawn = Այս փոփոխությունն արդեն հետ է վերցվել։
operation-now-approved = { $id } փոփոխությունը հաստատված և կատարված է։
operation-now-declined = { $id } փոփոխությունը մերժված է։
operation-now-withdrawn = { $id } փոփոխությունը հետ է վերցված։
# How many wait in the queue
operations-waiting = թեմայի կամ աղբյուրի { $count } փոփոխություն
