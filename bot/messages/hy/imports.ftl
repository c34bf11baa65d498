# Translated without a native reader (2026-11); see docs/translating.md

import-file-of-other-kind = file՝ պետք է ավարտվի .toml, .json կամ .csv-ով, իսկ սա այդպես չէ՝ { $name }։
import-file-of-spreadsheet = file՝ պետք է ավարտվի .toml, .json կամ .csv-ով, իսկ սա այդպես չէ՝ { $name }։ Աղյուսակների ծրագրում ընտրեք Save as, CSV UTF-8։
# $kib: the limit in units of 1,024 bytes
import-file-too-large = file՝ կարող է լինել { $limit } բայթ ({ $kib } KiB), իսկ { $name } ֆայլը { $size } բայթ է։ Բաժանեք այն։
import-file-zipped = file՝ { $name } ֆայլը zip է (ինչպես .xlsx-ը և .ods-ը). ուղարկեք հենց տեքստը։
import-file-compressed = file՝ { $name } ֆայլը սեղմված է. ուղարկեք հենց տեքստը։
import-file-not-utf-8 = file՝ { $name } ֆայլը UTF-8 տեքստ չէ. պահեք այն որպես UTF-8 և կրկին ուղարկեք։
import-file-gone = Այս փորձնական ներմուծման ֆայլն այստեղ այլևս չկա։ Կրկին գործարկեք `/curate import`։
import-needs-another-moderator = Այս սերվերում գործում է չորս աչքի կանոնը. «Ներմուծել» պետք է սեղմի այլ մոդերատոր, ոչ թե ֆայլը բերողը։ Եթե փորձնական ներմուծումը միայն դուք եք տեսնում, կրկին գործարկեք `/curate import`։
import-doubtful-alone = պետք է ստուգի նաև մեկ ուրիշը, բայց այս սերվերում չորս աչքի կանոնն անջատված է։ { $why } `/setup review`-ը միացնելուց հետո «Ներմուծել» կոճակը սեղմում է այլ մոդերատոր. `/curate add`-ով այն սպասում է առանձին։
import-library-has-changed = Այս փորձնական ներմուծումից հետո գրադարանը փոխվել է. կրկին նայեք։
import-file-not-given = Discord-ը ֆայլը չտվեց։ Կրկին գործարկեք `/curate import`։
# The card of a dry run. $name: of the file
import-dry-run = ## Փորձնական ներմուծում՝ { $name }
import-dry-run-again = **Գրադարանն այդ ընթացքում փոխվել է. ահա թե ինչ կանի ներմուծումը հիմա։**
import-nothing-saved-yet = Դեռ ոչինչ չի պահվել
import-by-another-moderator = Կոճակը պետք է սեղմի այլ մոդերատոր. այս սերվերում գործում է չորս աչքի կանոնը։
# The button that does it
import-button-entries = Ներմուծել { $count } գրառում
import-button-topics = Ներմուծել { $count } թեմա
import-button-sources = Ներմուծել { $count } աղբյուր
import-button-topics-and-sources = Ներմուծել { $topics } թեմա և { $sources } աղբյուր
import-done = { $name } ֆայլը ներմուծված է։
import-done-note = Գրանցված է `/curate log`-ում. ամեն փոփոխություն իր պատմությունն ունի
import-nothing = Ներմուծելու բան չկա. գրադարանում արդեն կա { $name } ֆայլի ողջ պարունակությունը։
import-refused = **{ $name } ֆայլում { $count } սխալ կա, ուստի ոչինչ չի պահվել։**
import-refused-advice = Շտկեք ֆայլը և կրկին գործարկեք հրամանը
# What an import would do, and what it did, a line each. $what: such as 3 աղբյուր, 1 թեմա և 20 մեջբերում
import-to-add = Կավելացվի՝ { $what }
import-to-change = Կփոխվի՝ { $what }
import-added = Ավելացված է՝ { $what }
import-changed = Փոխված է՝ { $what }
import-topics = { $count } թեմա
import-sources = { $count } աղբյուր
import-unchanged = Արդեն կա՝ { $count }
import-retired = Այստեղ հանված է և այդպես էլ մնում է՝ { $count }
import-duplicates = { $count } ավելացվող գրառում բառացի կրկնում է արդեն եղածը
import-quotes-verified = ստուգված է { $count } մեջբերումից { $verified }-ը
import-quotes-reverified = ևս { $count } մեջբերում վերստուգվել է նոր մատնահետքով
# One thing to be written. $noun: թեմա, աղբյուր or such as մեջբերում; $place: its key or its row; $words: how it begins
import-new = նոր { $noun }, { $place }՝ { $words }
# $number: of the entry that says the same
import-new-duplicate = նոր { $noun }, { $place }՝ { $words } ⚠️ ինչպես #{ $number }
# $fields: what changes, with commas
import-changed-entry = փոխված { $noun } #{ $number } ({ $fields }), { $place }՝ { $words }
import-changed-other = փոխված { $noun } ({ $fields }), { $place }՝ { $words }
import-topic = թեմա
import-source = աղբյուր
# Of a spreadsheet
import-row = տող { $row }
