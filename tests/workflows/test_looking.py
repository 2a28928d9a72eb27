"""Looking into files: articles, lists, order."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from any_work import article_of
from small_class import CREDIT, NOW, five, material, tagged
from stored import hand_in, seen, work

from annotator.model.errors import Refused
from annotator.model.lesson import Document
from annotator.storage import class_files, work_files
from annotator.workflows.checking import check
from annotator.workflows.looking import article_in, listed


def test_an_article_is_found_in_every_kind_of_file(tmp_path: Path) -> None:
    path, text = tmp_path / "x.annot", tmp_path / "x.txt"
    two = (material().articles[0], article_of("Otters \U0001f9a6.\n", "a2"))
    work_files.create(path, replace(work(), material=replace(material(), articles=two)))
    text.write_text("Otters return\n\nThey are back.\n")
    assert article_in(path) == two[0]
    assert article_in(path, 2) == two[1]
    assert article_in(text).title == "Otters return"
    for source, number, count in ((path, 3, 2), (path, 0, 2), (text, 2, 1), (text, -1, 1)):
        with pytest.raises(Refused) as refused:
            article_in(source, number)
        assert refused.value.message == "places.no_such_article"
        assert refused.value.values == {"wanted": number, "n": count, "file": source.name}


def test_passages_are_listed_article_by_article_in_text_order(tmp_path: Path) -> None:
    first, second = article_of("b b\na\n", "z"), article_of("c c\n", "a")
    found = [
        tagged(1, "claim", "c", 2, on=second),
        tagged(2, "quote", "a", on=first),
        tagged(3, "claim", "a", on=first),
        tagged(4, "claim", "b", 2, on=first),
    ]
    lesson = replace(material(), articles=(first, second))
    path = tmp_path / "x.annot"
    work_files.create(
        path, Document("d1", "work", lesson, NOW, annotations={a.id: a for a in found})
    )
    rows = listed(path)
    assert [row.annotation.id for row in rows] == ["n4", "n3", "n2", "n1"]
    assert [row.exact for row in rows] == ["b", "a", "a", "c"]
    assert [(row.place.number, row.place.total) for row in rows] == [(2, 2), (1, 1), (1, 1), (2, 2)]


def test_each_of_the_same_words_knows_its_place(tmp_path: Path) -> None:
    path = tmp_path / "x.annot"
    places = [tagged(n, "credit", CREDIT, n) for n in (1, 2, 3, 4)]
    work_files.create(path, replace(hand_in(), annotations={a.id: a for a in places}))
    assert [(row.place.number, row.place.total) for row in listed(path)] == [
        *((1, 4), (2, 4), (3, 4), (4, 4))
    ]


def test_checking_reads_everything(tmp_path: Path) -> None:
    work_path, class_path = tmp_path / "x.annot", tmp_path / "x.annotclass"
    work_files.create(work_path, work())
    class_files.create(class_path, five())
    before = seen(tmp_path)
    assert check(work_path) == work()
    assert check(class_path) == five()
    assert seen(tmp_path) == before
