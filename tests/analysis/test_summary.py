"""The figures of a class."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from small_class import CREDIT, article, five, material, record, tagged, work

from annotator.analysis.summary import summarise
from annotator.exporters.csv_files import class_csv
from annotator.model.article import Article, Block
from annotator.model.collected import ClassRecord, Collected
from annotator.model.lesson import Material
from annotator.model.spans import Span
from annotator.model.summary import Summary, VoteRow
from annotator.workflows.scoring import figures_of

CLAIM = tagged(1, "claim", "About 40 people saw it.")


def row(summary: Summary, text: str) -> VoteRow:
    return next(row for row in summary.rows if row.text.startswith(text))


def other_text(one: Collected) -> Collected:
    first, *_ = one.hand_in.material.articles
    changed = replace(one.hand_in.material, articles=(replace(first, text=first.text + "!"),))
    return replace(one, hand_in=replace(one.hand_in, material=changed))


def test_votes_are_counted_per_tag_and_nothing_counts_the_others() -> None:
    found = row(summarise(five()), "Ortiz said")

    assert dict(found.votes) == {"claim": 2, "quote": 1, "caption": 0, "credit": 0, "ask": 0}
    assert (found.nothing, found.people) == (3, 5)


def test_tags_count_passages_and_each_person_once() -> None:
    found = {row.tag: (row.annotations, row.people) for row in summarise(five()).tags}

    assert found["credit"] == (7, 3)
    assert found["quote"] == (5, 4)


def test_codes_follow_the_work_ids_and_not_the_names() -> None:
    found = summarise(five()).readers

    assert [row.reader for row in found] == [f"Reader 0{n}" for n in range(1, 6)]
    assert [row.person for row in found] == ["Ed Roy", "Di Park", "Cy Diaz", "Bo Kim", "Ann Lee"]


def test_a_class_of_a_hundred_has_three_digits() -> None:
    found = summarise(record(*(work(f"w{n:03}", "") for n in range(100)))).readers

    assert (found[0].reader, found[-1].reader) == ("Reader 001", "Reader 100")


def test_work_on_another_text_is_listed_and_not_counted() -> None:
    found = summarise(record(work("w1", "Ann", CLAIM), other_text(work("w2", "Bo", CLAIM))))

    assert (found.people, found.handed_in) == (1, 2)
    assert row(found, "About").votes["claim"] == 1
    assert [(r.counted, r.annotations) for r in found.readers] == [(True, 1), (False, 0)]
    assert "other_text" in found.readers[1].states


def test_a_tag_outside_the_tag_set_is_not_counted() -> None:
    found = summarise(record(work("w1", "Ann", replace(CLAIM, tag="rumour"))))

    assert sum(row.annotations for row in found.tags) == 0
    assert row(found, "About").nothing == 1


def test_only_the_newest_version_of_a_work_counts() -> None:
    old = work("w1", "Ann", CLAIM)
    new = work("w1", "Ann", CLAIM, tagged(2, "credit", CREDIT))

    assert summarise(record(new, old)) == summarise(record(old, new))
    assert summarise(record(old, new)).readers[0].annotations == 2


def test_a_class_without_hand_ins_has_rows_of_zeros() -> None:
    found = summarise(record())

    assert found.people == found.handed_in == 0
    assert all(row.nothing == 0 and not any(row.votes.values()) for row in found.rows)
    assert (found.repeats, found.readers) == ((), ())


def test_the_same_words_know_their_place() -> None:
    places = [row.place for row in summarise(record()).rows if row.text == CREDIT]

    assert [(p.number, p.total) for p in places if p] == [(1, 4), (2, 4), (3, 4), (4, 4)]


@pytest.mark.parametrize(
    ("votes", "people", "split"),
    [(10, 22, True), (8, 22, False), (14, 22, False), (2, 5, True), (3, 5, True), (1, 1, False)],
)
def test_a_class_splits_where_40_to_60_of_100_used_a_tag(
    votes: int, people: int, split: bool
) -> None:
    one = replace(summarise(record()).rows[0], votes={"claim": votes}, people=people)

    assert bool(one.split_tags) == split


def test_two_articles_are_counted_apart() -> None:
    first = material().articles[0]
    second = Article("a2", "Second", "It rained.", (Block("body", Span(0, 10)),))
    both = Material((first, second), material().scheme)
    only_first = work("w1", "Ann", CLAIM)
    on_both = work("w2", "Bo", CLAIM, tagged(3, "claim", "It rained.", on=second), material=both)

    found = summarise(ClassRecord("c", both, (only_first, on_both)))

    assert [(a.article_id, a.people) for a in found.articles] == [("a1", 2), ("a2", 1)]
    assert (row(found, "It rained.").votes["claim"], row(found, "It rained.").people) == (1, 1)


def test_a_full_class_on_a_long_article_takes_well_under_a_second() -> None:
    text = " ".join(f"Word{n} said that the road number {n} is closed." for n in range(500))
    long = Article("a1", "Long", text, (Block("body", Span(0, len(text))),))
    lesson = Material((long,), material().scheme)
    tags = [tag.id for tag in lesson.scheme.tags]
    works = []
    for person in range(30):
        starts = range(person, len(text) - 90, (len(text) - 90) // 300)
        passages = [
            replace(CLAIM, id=f"n{n}", tag=tags[n % 5], span=Span(start, start + 80))
            for n, start in enumerate(starts)
        ]
        works.append(work(f"w{person}", f"P{person}", *passages, material=lesson))

    began = time.perf_counter()
    found = summarise(ClassRecord("c", lesson, tuple(works)))
    took = time.perf_counter() - began

    assert (len(found.rows), found.people) == (500, 30)
    assert took < 2


def test_passages_on_the_same_text_under_another_id_are_in_the_figures() -> None:
    theirs = replace(material(), articles=(replace(article(), id="their own"),))
    passage = replace(tagged(1, "credit", CREDIT), article_id="their own")
    one = record(work("w1", "Ann", passage, material=theirs))
    found = summarise(one)
    assert (found.people, found.articles[0].people) == (1, 1)
    assert [row.votes["credit"] for row in found.rows if row.votes["credit"]] == [1]
    tables = class_csv(one, figures_of(one), names=False)
    assert b"credit" in tables["annotations.csv"].splitlines()[1]
