# Translated without a native reader (2026-11); see docs/translating.md

# Of a proposal or a source that somebody else has changed
stale-saved-nothing = Ոչինչ չի պահվել։ Ահա ներկայիս տեքստը. եթե ձերը կրկին պահեք, այն կգրվի սրա փոխարեն։
proposal-not-found = Այս նախագիծը հաստատման հերթում չէ։
proposal-already-approved = Այս նախագիծն արդեն հաստատվել է։
proposal-already-declined = Այս նախագիծն արդեն մերժվել է։
proposal-already-withdrawn = Այս նախագիծն արդեն հետ է վերցվել։
proposal-rewritten-meanwhile = Ձեր բացելուց հետո այս նախագիծը վերաշարադրվել է. կրկին կարդացեք։
proposal-is-your-own = Սա դուք եք գրել, իսկ այս սերվերում գործում է չորս աչքի կանոնը. պետք է հաստատի այլ մոդերատոր։
proposal-doubtful-is-your-own = Սա դուք եք գրել։ { $why }
proposal-waits-doubtful = { $id } նախագիծը սպասում է /curate review-ում։ { $why }
proposal-doubtful = **Ուշադիր նայեք։** { $why }
proposal-waits = { $id } նախագիծը սպասում է մեկ ուրիշի հաստատմանը. այս սերվերում գործում է չորս աչքի կանոնը։ Այն /curate review-ում է։
proposal-rewritten-title = **{ $id } նախագիծն այդ ընթացքում վերաշարադրվել է։**
# After a decision on a proposal, a sentence of its own; empty where nobody has to be told
proposer-told = Առաջարկողը տեղեկացված է։
proposer-not-told = Առաջարկողին տեղեկացնել չհաջողվեց. նրա անձնական հաղորդագրությունները փակ են։
proposer-nobody-to-tell = { "" }
# The heading of a proposal: what approving it does. $kind: such as մեջբերում
proposal-to-add = **Նախագիծ { $id }՝ { $kind }**
proposal-to-edit = **Նախագիծ { $id }՝ խմբագրել #{ $number } r{ $version }**
proposal-to-revert = **Նախագիծ { $id }՝ վերադարձնել նախկին տարբերակը, #{ $number } r{ $version }**
proposal-to-restore = **Նախագիծ { $id }՝ վերականգնել #{ $number } r{ $version }**
# Below the heading: where it comes from. $rewriter: who wrote it as it reads now, "none" where that is the same person
proposal-of-draft =
    { $rewriter ->
        [none] գրել է { $who }
       *[other] գրել է { $who }, վերաշարադրել է { $rewriter }
    }
proposal-of-suggestion =
    { $rewriter ->
        [none] առաջարկել է { $who }
       *[other] առաջարկել է { $who }, վերաշարադրել է { $rewriter }
    }
proposal-of-message =
    { $rewriter ->
        [none] հաղորդագրությունից պահել է { $who }
       *[other] հաղորդագրությունից պահել է { $who }, վերաշարադրել է { $rewriter }
    }
# Below the text of a draft. $topics: names, with commas
draft-topics = Թեմա՝ { $topics }
draft-without-topic = Թեմա՝ դեռ չկա
draft-source = աղբյուր՝ «{ $title }»
# A source that is not in the library
draft-new-source = աղբյուր՝ նոր, «{ $title }»
draft-source-without-title = աղբյուր՝ նոր, վերնագիրը լրացված չէ
draft-without-source = աղբյուր՝ դեռ չկա
proposal-would-change = Ինչ կփոխի՝
# "Խմբագրել" is the button "curate-edit"
proposal-entry-moved-on = **#{ $number } գրառումն արդեն r{ $version } է։** Սեղմեք «Խմբագրել», որպեսզի սա տեղափոխեք դրա վրա։
# $problems: with a full stop
proposal-not-ready = **Պատրաստ չէ։** { $problems }
proposal-lacks-topic-or-source = պակասը լրացնում է `/curate review proposal:{ $id }` հրամանը՝ `topic` և `source` դաշտերով
proposal-similar = **Գրադարանում արդեն նման բան կա՝**
proposal-approve = Հաստատել
proposal-decline = Մերժել
proposal-add-source = Ավելացնել աղբյուրը
# What was decided
proposal-now-published = **{ $id } նախագիծը հաստատված է՝ #{ $number } r{ $version }։**
proposal-now-approved = **{ $id } նախագիծը հաստատված է։**
proposal-now-declined = **{ $id } նախագիծը մերժված է։**
proposal-now-withdrawn = **{ $id } նախագիծը հետ է վերցված։**
# What whoever proposed it hears. $kind: such as մեջբերում; $server: its name
outcome-published = **Ձեր առաջարկը ({ $kind }, { $server }) հրապարակված է։** Շնորհակալություն։
outcome-published-as = **Ձեր առաջարկը ({ $kind }, { $server }) հրապարակված է որպես #{ $number }։** Շնորհակալություն։
outcome-declined = **Ձեր առաջարկը ({ $kind }, { $server }) չի ընդունվել։**
outcome-reason = Պատճառը՝ { $reason }
