"""The board shows what the class tagged, passage by passage, and says nothing about who."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from pathlib import Path

import pytest
from small_class import article, five, record, tagged, work

from annotator.analysis.splits import splits
from annotator.analysis.summary import summarise
from annotator.importers.schemes import find_scheme
from annotator.importers.sources import read_article
from annotator.model.answer_key import EITHER
from annotator.model.assignment import Assignment
from annotator.model.board import Board, Prompt, Slide
from annotator.model.collected import ClassRecord, Collected
from annotator.model.decisions import Reword
from annotator.model.errors import AnnotatorError
from annotator.model.lesson import Document, Material
from annotator.model.spans import Span
from annotator.paths import resources
from annotator.storage import class_files, work_files
from annotator.workflows.board import board_of, make_board
from annotator.workflows.class_contents import decide
from annotator.workflows.simulating import simulated_class

NOW = "2026-03-05T10:00:00Z"
GONE = "We thought it was gone"
CLEANER = "Ortiz said the pond is cleaner than it was in years."


@pytest.fixture(scope="module")
def simulated() -> ClassRecord:
    sample = read_article(resources() / "samples" / "harbor-cleanup.txt", article_id="a1")
    material = Material((sample,), find_scheme("default"), Assignment("l1", "Harbor", NOW))
    hand_ins = simulated_class(material, seed=7, now=NOW)
    collected = (Collected(one, f"{one.person}.annot") for one in hand_ins)
    return ClassRecord("c1", material, tuple(collected))


def slide_of(board: Board, words: str) -> Slide:
    return next(slide for slide in board.slides if words in slide.text)


def values(value: object) -> Iterator[object]:
    """Every value inside a value."""
    yield value
    if is_dataclass(value) and not isinstance(value, type):
        for one in fields(value):
            yield from values(getattr(value, one.name))
    elif isinstance(value, Mapping):
        for pair in value.items():
            yield from values(pair)
    elif isinstance(value, tuple | list | set | frozenset):
        for one in value:
            yield from values(one)


def texts(value: object) -> list[str]:
    return [one for one in values(value) if isinstance(one, str)]


def words(found: Iterable[str]) -> set[str]:
    return {word for text in found for word in re.findall(r"\w+", text)}


def test_nothing_on_the_board_says_who_anybody_is(simulated: ClassRecord) -> None:
    looked_for = 0
    for class_ in (simulated, five()):
        said, readers = set(texts(make_board(class_))), summarise(class_).readers
        private = {*(one.person for one in readers), *(one.reader for one in readers)}
        private |= {*(one.work_id for one in readers), *(one.file for one in readers)}
        annotations = [a for one in class_.newest for a in one.hand_in.annotations]
        private |= {a.id for a in annotations} | {a.comment for a in annotations} - {""}
        private |= {a.attributes[q] for a in annotations for q in ("speaker",) if q in a.attributes}
        assert not private & said
        handed_out = words(texts(class_.material))
        parts = {part for one in readers for part in one.person.split()} - handed_out
        assert not parts & words(said)
        looked_for += len(parts)
    assert looked_for > 50


def test_layers_add_up_to_the_votes_of_the_report(simulated: ClassRecord) -> None:
    board, summary = make_board(simulated), summarise(simulated)
    by_text = [row for row in summary.rows if any(row.votes.values())]
    assert len(board.slides) == len(by_text)
    text_order = sorted(board.slides, key=lambda one: [one.text, str(one.place)])
    for slide, row in zip(
        text_order,
        sorted(by_text, key=lambda one: [" ".join(one.text.split("\n")), str(one.place)]),
        strict=True,
    ):
        assert slide.text.split() == row.text.split()
        assert slide.people == row.people
        assert slide.votes(slide.people) == {tag: n for tag, n in row.votes.items() if n}
        assert slide.nothing(slide.people) == row.nothing


def test_splits_come_first_then_the_rest_in_text_order(simulated: ClassRecord) -> None:
    board, summary = make_board(simulated), summarise(simulated)
    found = splits(summary.rows, summary.scheme)
    first = list(dict.fromkeys(" ".join(one.row.text.split()) for one in found))
    assert [one.is_split for one in board.slides] == sorted(
        (one.is_split for one in board.slides), reverse=True
    )
    assert [" ".join(one.text.split()) for one in board.slides if one.is_split] == first
    rest = [one.text for one in board.slides if not one.is_split]
    places = {one.row.span for one in found}
    rows = [row for row in summary.rows if any(row.votes.values()) and row.span not in places]
    assert [text.split() for text in rest] == [row.text.split() for row in rows]


def test_the_order_of_students_is_stable_and_is_not_that_of_the_class(
    simulated: ClassRecord,
) -> None:
    again = replace(simulated, collected=simulated.collected[::-1])
    assert make_board(again) == make_board(simulated)
    orders = set()
    for number in range(8):
        names = [f"Student {n}" for n in range(6)]
        # The n-th student tags n letters more: the layers tell their order.
        works = [
            work(f"w{number}{n}", name, tagged(n, "claim", CLEANER[: 20 + n]))
            for n, name in enumerate(names)
        ]
        (slide,) = make_board(record(*works)).slides
        orders.add(tuple(len(one.pieces[0].span) for one in slide.layers))
    assert len(orders) > 4
    assert tuple(range(20, 26)) not in orders


def test_students_stand_in_another_order_on_another_slide(simulated: ClassRecord) -> None:
    # One who tags nothing at all would else be told apart by always coming at the same time.
    bare = [
        frozenset(n for n, layer in enumerate(slide.layers) if not layer.pieces)
        for slide in make_board(simulated).slides
    ]
    assert not frozenset.intersection(*bare)


def test_a_slide_shows_the_passage_and_what_stands_beside_it() -> None:
    slide = slide_of(make_board(five()), GONE)
    assert slide.text == '"We thought it was gone," said park ranger Dana Ortiz.'
    assert (slide.before, slide.after) == ("", '"It just came home."')
    credit = next(one for one in make_board(five()).slides if one.place and one.before)
    assert credit.text.startswith("Source:")
    assert credit.before == "An otter looks at the crowd."


def test_what_one_student_tags_twice_counts_once() -> None:
    slide = slide_of(
        make_board(
            record(
                work(
                    "w1",
                    "Ann",
                    tagged(1, "quote", "We thought it"),
                    tagged(2, "quote", "thought it was gone"),
                    tagged(3, "claim", "it was gone"),
                )
            )
        ),
        GONE,
    )
    assert slide.votes(1) == {"quote": 1, "claim": 1}
    assert [(one.span.cut(slide.text), dict(one.people)) for one in slide.stacked(1)] == [
        ("We thought ", {frozenset({"quote"}): 1}),
        ("it was gone", {frozenset({"quote", "claim"}): 1}),
    ]


def test_layers_come_one_by_one(simulated: ClassRecord) -> None:
    for slide in make_board(simulated).slides:
        assert slide.stacked(0) == ()
        assert not slide.votes(0)
        for shown in range(1, slide.people + 1):
            added = slide.votes(shown) - slide.votes(shown - 1)
            assert set(added) == slide.layers[shown - 1].tags
            for stretch in slide.stacked(shown):
                assert 0 < sum(stretch.people.values()) <= shown


def test_a_passage_that_only_begins_in_a_row_is_cut_to_it() -> None:
    both = '"We thought it was gone," said park ranger Dana Ortiz. "It just came home."'
    board = make_board(record(work("w1", "Ann", tagged(1, "quote", both))))
    assert len(board.slides) == 2
    for slide in board.slides:
        (piece,) = slide.layers[0].pieces
        assert piece.span == Span(0, len(slide.text))


def test_the_prompt_goes_by_its_cause() -> None:
    two = [tagged(1, "quote", GONE), tagged(1, "quote", GONE)]
    other = [tagged(1, "claim", GONE), tagged(1, "claim", GONE)]
    mixed = record(*(work(f"w{n}", f"S{n}", one) for n, one in enumerate([*two, *other])))
    prompt = make_board(mixed).slides[0].prompt
    assert prompt
    assert (prompt.kind, {prompt.tag, prompt.other}) == ("mix_up", {"claim", "quote"})
    half = record(*(work(f"w{n}", f"S{n}", *two[:n]) for n in range(2)))
    prompt = make_board(half).slides[0].prompt
    assert prompt
    assert (prompt.kind, prompt.tag) == ("split", "quote")
    key = [tagged(9, "claim", CLEANER)]
    prompt = slide_of(make_board(half, key), CLEANER).prompt
    assert prompt
    assert (prompt.kind, prompt.tag) == ("missed", "claim")
    agreed = record(*(work(f"w{n}", f"S{n}", two[0]) for n in range(2)))
    assert make_board(agreed).slides[0].prompt is None


def test_the_teachers_answers_stand_with_those_as_good() -> None:
    main = tagged(1, "quote", GONE, comment="She says we.")
    as_good = tagged(2, "claim", GONE, attributes={EITHER: "n1"})
    board = make_board(five(), [main, as_good, tagged(3, "ask", "Children waved.")])
    (alike,) = slide_of(board, GONE).answers
    assert [piece.tag for piece in alike] == ["quote", "claim"]
    assert slide_of(board, "Children waved").votes(5) == {}
    assert board.has_answers
    assert "ask" in board.tags
    assert "She says we." not in texts(board)
    assert not make_board(five()).has_answers


def test_one_student_and_nobody_at_all() -> None:
    empty = make_board(record(), [tagged(1, "quote", GONE)])
    assert (empty.people, empty.slides) == (0, ())
    alone = make_board(record(work("w1", "Ann", tagged(1, "quote", GONE))))
    (slide,) = alone.slides
    assert (slide.people, slide.is_split) == (1, False)
    idle = make_board(record(work("w1", "Ann")))
    assert (idle.people, idle.slides) == (1, ())


def test_a_passage_over_several_lines_stands_in_one() -> None:
    lines = article(lines=[("headline", "One otter\nTwo otters", ())])
    one = work("w1", "Ann", tagged(1, "claim", "otter\nTwo", on=lines))
    material = replace(one.hand_in.material, articles=(lines,))
    one = replace(one, hand_in=replace(one.hand_in, material=material))
    (slide,) = make_board(replace(record(one), material=material)).slides
    assert slide.text == "One otter Two otters"
    assert slide.layers[0].pieces[0].span.cut(slide.text) == "otter Two"


def test_several_articles_bear_their_titles() -> None:
    more = tagged(2, "quote", GONE, on=article("a2"))
    one = work("w1", "Ann", tagged(1, "quote", GONE), more)
    both = (article(), article("a2", [("body", f"{GONE}.", ())]))
    material = replace(one.hand_in.material, articles=both)
    more = replace(more, span=Span(0, len(GONE)))
    hand_in = replace(one.hand_in, material=material, annotations=(tagged(1, "quote", GONE), more))
    board = make_board(ClassRecord("c1", material, (replace(one, hand_in=hand_in),)))
    assert [slide.article for slide in board.slides] == [both[0].title, both[1].title]


def test_a_class_file_becomes_a_board_with_its_answers(tmp_path: Path) -> None:
    path, key = tmp_path / "class.annotclass", [tagged(1, "quote", GONE)]
    class_files.create(path, five(), key)
    contents = decide(path, Reword(("a1", None), "Who is not heard?"))
    assert board_of(path) == make_board(five(), key, contents.prompts, contents.decisions)
    assert board_of(path).slides[-1].prompt == Prompt("worded", words="Who is not heard?")


def test_only_a_class_has_a_board(tmp_path: Path) -> None:
    path = tmp_path / "work.annot"
    work_files.create(path, Document("w1", "work", five().material, NOW))
    with pytest.raises(AnnotatorError):
        board_of(path)
