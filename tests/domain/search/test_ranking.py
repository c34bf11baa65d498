"""The ranking against a plain one, and the work that a query may cost."""

from __future__ import annotations

import random

import numpy as np
import pytest

from bot.domain.search import ranking
from bot.domain.search.query import Ask, Query, Word
from bot.domain.search.ranking import Postings, Shelf, Spent, TopicHit, hit_topics, rank

TOTAL = 5_000


def postings(weights: dict[int, float]) -> Postings:
    numbers = sorted(weights)
    return Postings(np.array(numbers, np.uint32), np.array([weights[n] for n in numbers], np.float32))


def query(*words: dict[str, float], asks: frozenset[Ask] = frozenset()) -> Query:
    return Query(tuple(Word(" ".join(terms), terms) for terms in words), asks)


def library(draw: random.Random) -> dict[str, dict[int, float]]:
    """Terms from one that every entry has to one that a handful have."""
    holders = {"common": TOTAL, "often": TOTAL // 2, "some": 200, "rare": 7}
    return {
        term: {n: draw.randint(1, 255) / 255 for n in draw.sample(range(1, TOTAL + 1), count)}
        for term, count in holders.items()
    }


@pytest.mark.parametrize("seed", range(8))
def test_the_best_ten_are_the_best_of_all(seed: int) -> None:
    held = library(random.Random(seed))
    shelf = Shelf({term: postings(weights) for term, weights in held.items()})
    terms = random.Random(seed).sample(sorted(held), 2)
    plain: dict[int, float] = {}
    for term in terms:
        worth = max(ranking.idf(len(held[term]), TOTAL), ranking.LEAST)
        for number, weight in held[term].items():
            plain[number] = plain.get(number, 0.0) + worth * weight
    best = rank(query(*({term: 1.0} for term in terms)), shelf, TOTAL, limit=10)
    floor = ranking.FLOOR * sum(max(ranking.idf(len(held[t]), TOTAL), ranking.LEAST) for t in terms)
    has = {n: sum(max(ranking.idf(len(held[t]), TOTAL), ranking.LEAST) for t in terms if n in held[t]) for n in plain}
    wanted = sorted((n for n in plain if has[n] >= floor), key=lambda n: (-plain[n], n))[:10]
    assert [round(plain[n], 4) for n in best] == [round(plain[n], 4) for n in wanted]


def test_of_equals_the_lower_number_comes_first() -> None:
    shelf = Shelf({"road": postings(dict.fromkeys((9, 4, 70, 5), 0.5))})
    assert rank(query({"road": 1.0}), shelf, 100) == [4, 5, 9, 70]
    assert rank(query({"road": 1.0}), shelf, 100, limit=2) == [4, 5]


def test_a_word_counts_as_the_best_that_stands_for_it() -> None:
    shelf = Shelf({"leave": postings({1: 0.5}), "exit": postings({1: 0.5, 2: 0.5})})
    assert rank(query({"leave": 1.0, "exit": 0.6}), shelf, 100) == [1, 2]


def test_what_has_little_of_a_question_is_not_found() -> None:
    shelf = Shelf({"ministry": postings({1: 1.0})})
    asked = query({"corruption": 1.0}, {"mfa": 1.0, "ministry": 0.6}, {"finance": 1.0})
    assert rank(asked, shelf, 50) == []
    assert rank(query({"mfa": 1.0, "ministry": 0.6}), shelf, 50) == [1]


def test_a_hit_topic_brings_its_entries_forward_and_what_is_asked_for_comes_first() -> None:
    shelf = Shelf({"mission": postings({1: 0.9, 2: 0.2, 3: 0.2})})
    hit = TopicHit(5, 1.0, 3.0, 3.0, True)
    of_topic = [(hit, postings({2: 1.0, 3: 1.0}))]
    assert rank(query({"mission": 1.0}), shelf, 50, of_topic) == [2, 3, 1]
    fitting = {Ask.HOW_MANY: postings({3: 1.0})}
    assert rank(query({"mission": 1.0}), shelf, 50, of_topic, fitting=fitting) == [3, 2, 1]
    assert rank(query({"mission": 1.0}), shelf, 50, of_topic, only=postings({1: 1.0, 60: 1.0})) == [1]


def test_a_topic_is_hit_by_a_whole_name_rather_than_by_a_part() -> None:
    names = Shelf({"russian": postings({32: 0.5, 65: 0.25}), "peacekeep": postings({32: 0.5, 65: 0.25, 96: 1.0})})
    hits = hit_topics(query({"russian": 1.0}, {"peacekeep": 1.0}), names, Shelf(), 50)
    assert [(hit.topic, hit.whole) for hit in hits][:2] == [(1, True), (3, False)]


def test_a_query_costs_no_more_than_its_budget(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ranking, "MOST", 3 * TOTAL)
    held = library(random.Random(0))
    shelf = Shelf({f"{term}{n}": postings(w) for term, w in held.items() for n in range(10)})
    spent = Spent()
    best = rank(query(*({term: 1.0} for term in shelf.terms)), shelf, TOTAL, spent=spent)
    assert 0 < spent.postings <= 3 * TOTAL
    assert set(best[:5]) & set(held["rare"])
