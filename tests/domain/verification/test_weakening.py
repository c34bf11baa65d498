"""Words that deny or weaken, in five languages, and words that only look like them."""

from __future__ import annotations

import pytest

from bot.domain.verification.weakening import denies_or_weakens

DENY = {
    "English": "not No NEVER without lack lacks lacked wasn’t don't cannot probably may might allegedly",
    "Russian": "не Нет ни никогда без вероятно якобы никакой ничьих отсутствует отказался сомневается",
    "Azerbaijani": "yox deyil Deyil heç bəlkə gəlmədi olmayan bilmir getməz imkansız şübhəli inkar",
    "Armenian": "ոչ երբեք չի չեն չեղավ առանց հավանաբար մի՛ մերժեց բացակայում ո՞չ",
    "Georgian": "არ ვერ არავინ გარეშე ალბათ უარყო შესაძლოა არარსებული",
}
SAY = {
    "English": "now note known nothern ability open closed May Norway maybes month",
    "Russian": "небо нить безопасность мост вера никель",
    "Azerbaijani": "dost Vladimir yol şəhər gəldi ilə",
    "Armenian": "չափ չորս չար մի նավ որոշ Չինաստան չորրորդ",
    "Georgian": "გემი ზღვა დილა არე",
}


@pytest.mark.parametrize(("language", "word"), [(name, word) for name, words in DENY.items() for word in words.split()])
def test_it_denies_or_weakens(language: str, word: str) -> None:
    assert denies_or_weakens(word)


@pytest.mark.parametrize(("language", "word"), [(name, word) for name, words in SAY.items() for word in words.split()])
def test_it_does_not(language: str, word: str) -> None:
    assert not denies_or_weakens(word)
