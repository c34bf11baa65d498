"""Words that say nothing of what a text is about: closed classes of words, by language.

Pronouns, articles, prepositions, conjunctions, particles, auxiliary verbs and question words; for English and Russian
after the lists of the Snowball project (https://snowballstem.org/algorithms/), shortened to those classes, for the
other languages the same classes by our own knowledge. A word is looked up in all of them.
"""

from __future__ import annotations

from bot.domain.search.words import plain_word

_ENGLISH = """
a about above after again against all also am an and any anyone anything are aren't as at be been before being below
between both but by can can't cannot come could couldn't did didn't do does doesn't doing don't down during each
else ever every for from further get give given go got had hadn't has hasn't have haven't having he her here hers
herself him himself his how i if in into is isn't it its itself just know let like many may me might more most much
must my myself near no nor not now of off on once one only onto or other our ours ourselves out over own please s
same say saying says said shall she should shouldn't show so some somebody someone something still such tell tells
than that the their theirs them themselves then there these they thing things this those though through to told too
under up upon us very was wasn't we well were weren't what what's when where which while who who's whom whose will
with without would wouldn't yes yet you your yours yourself happen happened happening happens exactly actually
really ago along getting
"""
_RUSSIAN = """
а без более бы был была были было быть в вам вас весь вдруг ведь во вот вроде все всего всегда всех всё вы где
говорил говорила говорили говорит говорят да даже для до его ее ей если есть еще ещё же за здесь и из или им иногда
их к как какая какие каким каких какое какой какую когда конечно которая которого которое которой которые который
кто куда ли либо лучше между меня мне много можно мой моя мы на над надо наконец нас наш не него нее ней нельзя нет
неё ни нибудь них но ну о об однако он она они оно от откуда очень перед по под пожалуйста пока после потом потому
почти при про раз расскажи расскажите разве с сам свой своя себе себя сейчас сказал сказала сказали скажи сколько со
совсем случилось случился так такая такие такого такое такой там твой тебе тебя тем теперь то тогда того тоже той
только том тот тут ты у уж уже хоть чего чей чем через что чтоб чтобы чуть чье чья эта эти этих это этого этой этом
этот эту я является заявил заявила заявили произошло происходит происходило
"""
_AZERBAIJANI = """
amma ancaq artıq bax başqa belə bəli bəlkə bəs bəy biri bir biz bizim bu bunu bunun bunlar burada çox da daha də
deyə dedi dedilər deyib deyir deyirdi demişdi denən düz edib edir edən eləcə elə əgər əsasən görə gör hansı hamı
hara harada haqda haqqında harda heç hər həm həmin həqiqətən idi idilər imiş indi isə ilə ilk kim kimdir kimin ki
kimi lakin lap mən mənə mənim mi mı mu mü nə necə neçə nədən nədir nəzərən o on ona ondan onlar onların onu onun
olan olaraq olar olub oldu olmuşdu olsun orada öz sən siz sizin söylədi söyləyib təkcə üçün üzrə var və vaxt ya
yalnız yox yoxsa zaman zamanı sonra əvvəl qədər baş verdi verib nələr sizcə danış haçan
"""
_ARMENIAN = """
այդ այլ այլն այն այնտեղ այո այս այսպես այստեղ ապա արդեն արդյոք բայց բոլոր բոլորը դա դեռ դեռևս դեպի դու դուք եթե եմ
են ենք ես եք եղել եղավ էի էին էինք էիր էիք էր ըստ թե ի ին ինչ ինչը ինչն ինչի ինչպես ինչպիսի իսկ իր իրեն իրենց իրենք
կամ կա կար կային հետ հետո համար հենց մեզ մենք մեր մեջ մի միայն միթե մոտ նա նաև նրա նրան նրանից նրանք նրանց ոչ ով
ովքեր որ որը որի որից որն որոնք որտեղ որպես որքան ու ունի ունեն ունեցել չէ չի չեն պահին պատճառով պետք վրա տակ տեղի
տվել քանի քանիսն քան քեզ ք քո և եւ է երբ ասել ասաց ասում ասած ասացին կողմից մասին շատ էլ լինել լինի պատահել պատահեց
"""
_GEORGIAN = """
ამ ამას ამის აქ აქვს და ეს ესენი თუ იმ ის ისინი იყო იყვნენ კი მაგრამ მათ მას მე მის მისი მიერ მხოლოდ ნუ ორ რა რამ
რამდენი რამე რას რატომ რის როგორ როდის რომ რომელი სად ჩვენ შენ შესახებ ვინ ვის ყველა უნდა იყოს ან არ არა არის თქვენ
მოხდა თქვა მდე ში ზე
"""

STOP_WORDS = frozenset(
    plain_word(word) for words in (_ENGLISH, _RUSSIAN, _AZERBAIJANI, _ARMENIAN, _GEORGIAN) for word in words.split()
)
