"""Articles opened alone: at once or as drafts, begun before or new, begun again."""

from __future__ import annotations

from pathlib import Path

import pytest
from any_work import counting_clock

from annotator.model.draft import Draft
from annotator.model.errors import AnnotatorError
from annotator.model.spans import Span
from annotator.paths import work_folder
from annotator.storage.work_files import read_own
from annotator.workflows.article_work import (
    begin_again,
    begun_on,
    is_untouched,
    opened_or_draft,
    work_on,
)
from annotator.workflows.importing import Importing, again, read
from annotator.workflows.opening import OpenWork, is_slow_article

TEXT = "Pier closes for repairs\n\nThe pier closes on Monday.\n\nSource: KQVN video\n"
CLOCK = counting_clock()


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "pier.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def begun(source: Path) -> OpenWork:
    found = opened_or_draft(source, clock=CLOCK, report=lambda state: None)
    assert isinstance(found, OpenWork)
    return found


def work(importing: Importing) -> OpenWork:
    return work_on(importing.article(), clock=CLOCK, report=lambda state: None)


def files() -> list[str]:
    return sorted(path.name for path in work_folder().glob("*.annot"))


def test_plain_text_is_begun_at_once_and_gone_on_with(source: Path) -> None:
    first = begun(source)
    assert first.is_new
    assert first.close()
    second = begun(source)
    assert (second.path, second.is_new) == (first.path, False)
    assert second.close()


def test_other_kinds_are_looked_over_unless_they_were_begun(tmp_path: Path) -> None:
    page = tmp_path / "pier.md"
    page.write_text(f"# {TEXT}", encoding="utf-8")
    draft = opened_or_draft(page, clock=CLOCK, report=lambda state: None)
    assert isinstance(draft, Draft)
    assert work(Importing(draft)).close()
    assert begun(page).close()
    assert len(files()) == 1


def test_the_very_same_article_goes_on_another_begins_anew(source: Path) -> None:
    first = work(read(source))
    assert first.close()
    same = work(read(source))
    assert same.path == first.path
    assert same.close()
    changed = read(source)
    changed.set_kind([1], "caption")
    other = work(changed)
    assert other.path != first.path
    assert other.close()


def test_untouched_work_is_begun_again_in_its_place(source: Path) -> None:
    first = begun(source)
    assert is_untouched(first)
    importing = again(first.work.material.articles[0])
    importing.set_aside([2])
    second = begin_again(first, importing.article(), clock=CLOCK, report=lambda state: None)
    assert second.path == first.path
    assert second.close()
    (article,) = read_own(second.path).material.articles
    assert article.text == "Pier closes for repairs\n\nThe pier closes on Monday.\n"
    assert len(files()) == 1


def test_what_was_ever_tagged_is_not_untouched(source: Path) -> None:
    opened = begun(source)
    (article,) = opened.work.material.articles
    opened.work.tag(article, [Span(0, 4)], "claim")
    assert not is_untouched(opened)
    opened.work.undo()
    assert not is_untouched(opened)
    assert opened.close()


def test_work_elsewhere_is_not_untouched(source: Path, tmp_path: Path) -> None:
    opened = begun(source)
    opened.path = tmp_path / "mine.annot"
    assert not is_untouched(opened)
    opened.give_up()


def test_nothing_begun_is_nothing(source: Path) -> None:
    article = read(source).article()
    assert begun_on(article, clock=CLOCK, report=lambda state: None) is None


def test_what_takes_long_is_known_by_name_or_size(source: Path, tmp_path: Path) -> None:
    assert not is_slow_article(source)
    page, long = tmp_path / "a.HTML", tmp_path / "long.txt"
    page.write_text("<p>a", encoding="utf-8")
    long.write_text("a " * 300_000, encoding="utf-8")
    assert is_slow_article(page)
    assert is_slow_article(long)
    opened = begun(source)
    assert opened.close()
    assert not is_slow_article(opened.path)
    with pytest.raises(AnnotatorError):
        is_slow_article(tmp_path / "gone.pdf")
