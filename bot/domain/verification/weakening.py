"""Words that deny or weaken what stands around them, in the languages of the South Caucasus.

A quote that leaves such a word out may say the opposite of its source: «Azerbaijan’s […] intention to join» cuts “lack
of”. A fingerprint keeps one bit a token for them, so that a card can say that one is left out without anybody knowing
which it is.

**Where the words come from.** What denies: cues as in the *SEM 2012 shared task on negation (Morante & Blanco), that
is particles, pronouns, “without”, “lack”, words in un- and im- that deny by themselves, and the contractions with n’t;
and verbs whose infinitive then did not happen (Karttunen's negative implicatives: fail, refuse, decline, neglect).
“Reject” and the like are left out: what they deny is a thing, not the rest of the sentence. What weakens: the
commonest hedges, as in the CoNLL-2010 shared task (Farkas et al.: probably, may, appear, …), what makes a statement
somebody's belief, hope, plan or condition (believed, supposed, if), and what makes a number inexact (almost). The other
languages have the same words, with the ways in which they deny by a prefix or a suffix: Armenian չ-, Azerbaijani
-ma-/-mə- and -sız, chosen by hand from their grammars.

**Which way it errs.** No text says which language it is in, so all tables are asked of every word, and what looks like
a denial counts as one (Azerbaijani “dəmir”, iron, ends as a verb denied). A card says so where such a word is left
out. A word that is missing here passes unnoticed: this helps readers, and proves nothing.
"""

from __future__ import annotations

import re

_ENGLISH = """
    not no never none nobody nothing nowhere neither nor cannot without
    lack lacks lacked lacking absence absent
    fail fails failed failing failure refuse refuses refused refusing refusal decline declines declined declining
    neglect neglects neglected deny denies denied denying denial doubt doubts doubted doubtful
    unable unlikely unwilling unwillingness impossible improbable untrue false falsely
    hardly barely scarcely seldom rarely little few
    probably perhaps maybe possibly possible likely presumably apparently seemingly allegedly reportedly supposedly
    purportedly ostensibly potentially
    might could seem seems seemed seeming appear appears appeared
    believed believes supposed assumed assumes expected alleged alleges claimed claims rumoured rumored
    hope hopes hoped hoping plan plans planned
    try tries tried trying attempt attempts attempted
    if unless whether otherwise
    almost nearly least
"""
_RUSSIAN = """
    не ни нет нету никогда никто никого никому никем ничто ничего ничему ничем нигде никуда никак ничуть нисколько
    без безо
    нельзя невозможно невозможен невозможна неверно неправда
    едва вряд маловероятно сомнительно
    вероятно возможно наверное наверно пожалуй видимо по-видимому кажется казалось якобы будто предположительно
    может могут мог могла могло могли
    если бы ли
    почти
"""
_AZERBAIJANI = """
    yox yoxdur yoxdu yoxsa deyil deyildi deyildir deyilmiş heç nə
    çətin guya bəlkə ehtimal ehtimalki yəqin yəqinki görünür deyəsən sanki mümkün mümkündür güman
    bilər bilərdi əgər
    təxminən
"""
_ARMENIAN = """
    ոչ ոչինչ ոչնչի ոչմի երբեք երբևէ երբեւէ առանց անհնար անհնարին
    հազիվ դժվար
    հավանաբար երևի երեւի գուցե միգուցե թերևս թերեւս իբր իբրև իբրեւ կարծես կարծեմ հնարավոր ենթադրաբար
    կարող եթե արդյոք
    գրեթե
"""
_GEORGIAN = """
    არ არა ვერ ნუ არც ვერც ნურც აღარ ვეღარ ნუღარ არავინ არავის ვერავინ არაფერი არაფერს ვერაფერი არსად არასდროს არასოდეს
    არანაირი არცერთი უარი უარს გარეშე შეუძლებელი შეუძლებელია
    ძლივს
    ალბათ შესაძლოა შესაძლებელია შეიძლება იქნებ ეგებ თითქოს ვითომ სავარაუდოდ მგონი
    თუ
    თითქმის
"""
_WORDS = frozenset(" ".join((_ENGLISH, _RUSSIAN, _AZERBAIJANI, _ARMENIAN, _GEORGIAN)).split())

_BEGINNINGS = (
    "non-",
    # Russian: nothing and nobody in all their cases; absence, refusal, denial, doubt, inability.
    *("никак", "ничь", "отсутств", "отказ", "отрица", "сомне", "неспособ", "предполага"),
    # Armenian: absence, refusal, denial, doubt.
    *("բացակա", "մերժ", "հրաժար", "հերք", "կասկած"),
    # Georgian: denial, doubt, refusal.
    *("უარყ", "ეჭვ", "არარ"),
    # Azerbaijani: refusal, denial, doubt.
    *("imtina", "inkar", "şübhə"),
)
_ARMENIAN_DENIAL = re.compile(
    # չ- before a verb; these begin so by nature: measure, evil, four, dry, China, -ish, Czech, Chechen, champion, bat.
    "չ(?!ափ|ար(?:$|[իաքո])|որ|ին|եխ|եչ|եմպ|ղջ|ամիչ|ակերտ)"
)
_ENGLISH_DENIAL = re.compile("n['’ʼ]t$")
_PERSON = "(?:m|n|[qk]|n[ıi]z|l[aə]r|d[ıi]r)?"
_AZERBAIJANI_DENIAL = re.compile(
    # -ma-/-mə- before the ending of a tense, a participle, an infinitive or a verbal noun; -mır; -sız, without.
    f"..m[aə](?:d[ıi]{_PERSON}|d[aə]n|y[ıi]b{_PERSON}|y[aə]c[aə][qkğy]\\w*|y[aə]n\\w*|s[ıi]n|s[ıi]nl[aə]r|m[ıi]ş\\w*"
    f"|m[aə][qk]|m[aə]s[ıi]\\w*|z|zl[aə]r)$"
    f"|..m[ıiuü]r(?:[aə]m|s[aə]n|[ıi][qk]|s[ıi]n[ıi]z|l[aə]r|d[ıi])?$"
    f"|..s[ıiuü]z(?:l[ıiuü][qk]\\w*|d[ıiuü]r)?$"
)
_VOWEL_MARKS = dict.fromkeys(map(ord, "՛՜՞"))


def denies_or_weakens(token: str) -> bool:
    """Whether a token, as `bot.domain.verification.tokens` cuts it, is such a word."""
    if token in ("may", "մի՛", "Մի՛"):  # May is a month, and without its mark մի is “a”
        return True
    word = token.translate(_VOWEL_MARKS).replace("İ", "i").casefold()
    if word in _WORDS or word.startswith(_BEGINNINGS):
        return True
    if _ENGLISH_DENIAL.search(word) or _ARMENIAN_DENIAL.match(word):
        return True
    # An ending alone is no sign in a name, such as Vladimir.
    return token[0].islower() and _AZERBAIJANI_DENIAL.search(word) is not None
