"""How a class did on each passage of the teacher's answers."""

from __future__ import annotations

from small_class import CREDIT, article, five, record, scheme, tagged, work

from annotator.analysis.answer_results import answer_results
from annotator.analysis.findings import findings
from annotator.analysis.matching import matching
from annotator.analysis.summary import counted_annotations, summarise
from annotator.model.answer_key import key_items

SAW = "About 40 people saw it."
KEY = [*(tagged(n, "credit", CREDIT, n) for n in (1, 2, 3, 4)), tagged(5, "claim", SAW)]


def test_each_outcome_of_a_passage_is_counted_by_people() -> None:
    works = [
        [tagged(1, "claim", SAW)],
        [tagged(1, "claim", "people saw it")],
        [tagged(1, "quote", SAW)],
        [],
    ]
    matchings = [matching(article(), scheme(), key_items(KEY), work) for work in works]

    _, claim = answer_results(article(), matchings)

    assert claim.counts == {"found": 1, "elsewhere": 1, "other_tag": 1, "missed": 1}
    assert (claim.tag, claim.text, claim.people) == ("claim", SAW, 4)
    assert claim.instead == {"quote": 1}


def test_the_same_words_are_one_passage_in_all_their_places() -> None:
    one = record(work("w1", "Ann", tagged(1, "credit", CREDIT, 3)))
    found = findings(one.material, counted_annotations(one), summarise(one), KEY)

    credit, _ = found.answers
    assert (len(credit.places), credit.counts["found"]) == (4, 1)


def test_without_hand_ins_or_answers_there_is_nothing() -> None:
    for one, key in ((record(), KEY), (five(), [])):
        found = findings(one.material, counted_annotations(one), summarise(one), key)
        assert found.answers == ()
