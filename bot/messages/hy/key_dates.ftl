# Translated without a native reader (2026-11); see docs/translating.md

# How a date is known; the imperfect says "then", when the source spoke
certainty-happened = տեղի է ունեցել
certainty-inferred = եզրակացվել է
certainty-planned = պլանավորվում էր
certainty-expected = սպասվում էր
# $certainties: all there are, with commas
certainty-unknown = { $text } — սրանցից չէ՝ { $certainties }
# $certainty: inferred, planned or expected
key-date-needs-a-name =
    լրացված չէ. { $certainty ->
        [inferred] նշեք, թե ով է այդպես եզրակացրել
        [planned] նշեք, թե ով էր այդպես պլանավորում
        [expected] նշեք, թե ով էր դա սպասում
       *[other] նշեք, թե ում խոսքն է ({ $certainty })
    }
# How it is known, after the date
key-date-inferred = եզրակացվել է
key-date-inferred-by = եզրակացրել է՝ { $name }
key-date-planned = պլանավորվում էր
key-date-expected = սպասվում էր
# One key date on one line. $how: one of the four before; $body: what happened
key-date-title = { $date } — { $body }
key-date-title-and-how = { $date } ({ $how }) — { $body }
key-date-attributed-to-help = Պարտադիր է, եթե եզրակացվել է, պլանավորվում էր, սպասվում էր կամ վիճելի է
key-date-date = Ամսաթիվ
key-date-date-help = 17 ապրիլի 2024, մարտ 2022, գարուն 2024, 2022~ (մոտավորապես), 2023-09-20/.. (և հետո)
key-date-certainty = Հավաստիություն
key-date-certainty-help = happened, inferred, planned կամ expected
key-date-body = Ինչ
key-date-body-help = Մեկ նախադասություն
# A certainty where one is chosen, and what it means
certainty-happened-choice = Տեղի է ունեցել
certainty-inferred-choice = Եզրակացվել է
certainty-planned-choice = Պլանավորվում էր
certainty-expected-choice = Սպասվում էր
certainty-happened-means = Աղբյուրները համաձայն են, որ տեղի է ունեցել
certainty-inferred-means = Ինչ-որ մեկն է այդպես եզրակացրել. նշեք, թե ով
certainty-planned-means = Աղբյուրի ստեղծման պահին պլանավորված էր. նշեք, թե ում կողմից
certainty-expected-means = Աղբյուրի ստեղծման պահին սպասվում էր. նշեք, թե ում կողմից
# What the kind is, where a member chooses among kinds
key-date-means = Ինչ է եղել և երբ
