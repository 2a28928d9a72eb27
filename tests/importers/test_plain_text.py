"""Articles from files and from pasted text."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from annotator.importers.drafts import article_of
from annotator.importers.limits import MOST_CHARACTERS, MOST_LINES
from annotator.importers.plain_text import LONG_PARAGRAPH, warnings_about
from annotator.importers.sources import MOST_BYTES_OF_TEXT, draft_from_text, read_article
from annotator.model.article import Article
from annotator.model.errors import Refused
from annotator.paths import resources
from annotator.text import say

SAMPLE = resources() / "samples" / "harbor-cleanup.txt"


def from_text(text: str) -> Article:
    return article_of(draft_from_text(text), article_id="a1")


def refusal(path: Path) -> str:
    with pytest.raises(Refused) as refused:
        read_article(path, article_id="a1")
    said = say(refused.value.message, **refused.value.values)
    assert "{" not in said
    assert said.endswith(".")
    return refused.value.message


def test_an_article_is_its_text_with_the_headline_as_title() -> None:
    before = SAMPLE.read_bytes()
    article = read_article(SAMPLE, article_id="a1")
    assert article.id == "a1"
    assert article.text == before.decode()
    assert article.title == article.text.split("\n")[0]
    assert SAMPLE.read_bytes() == before


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_same_article_comes_of_every_encoding_and_line_end(
    tmp_path: Path, encoding: str, end: str
) -> None:
    file = tmp_path / "article.txt"
    file.write_bytes(SAMPLE.read_text("utf-8").replace("\n", end).encode(encoding))
    assert read_article(file, article_id="a1") == read_article(SAMPLE, article_id="a1")


def test_an_article_without_a_headline_is_called_as_its_file(tmp_path: Path) -> None:
    file = tmp_path / "Week 3.v2.txt"
    file.write_text("The council met.\n", "utf-8")
    assert read_article(file, article_id="a1").title == "Week 3.v2"
    assert from_text("The council met.\n").title == "The council met."


def test_a_title_has_single_blanks() -> None:
    assert from_text("A quiet\u00a0 week in  town\n\nIt rained.").title == "A quiet week in town"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \r\n\t\xc2\xa0", "empty"),
        (b"\x89PNG\r\n\x1a\nwords", "not_text_kind"),
        (b"\xff\xd8\xff\xe0words", "not_text_kind"),
        (b"GIF89awords", "not_text_kind"),
        (b"SQLite format 3\x00words", "not_text_kind"),
        (b"{\\rtf1\\ansi words}", "not_text_kind"),
        (b"\x00" * 100, "not_text"),
        (b"a" * (MOST_BYTES_OF_TEXT + 1), "too_large"),
        (b"a" * (MOST_CHARACTERS + 1), "too_long"),
        (b"a\n" * (MOST_LINES + 1), "too_many_lines"),
    ],
)
def test_what_is_no_article_is_refused_in_a_sentence(
    tmp_path: Path, content: bytes, message: str
) -> None:
    file = tmp_path / "article.txt"
    file.write_bytes(content)
    assert refusal(file) == f"importing.{message}"
    assert file.read_bytes() == content


def test_what_is_no_file_is_refused_in_a_sentence(tmp_path: Path) -> None:
    assert refusal(tmp_path / "nothing.txt") == "importing.missing"
    assert refusal(tmp_path / "no\x00thing.txt") == "importing.missing"
    assert refusal(tmp_path) == "importing.folder"
    assert refusal(tmp_path / ("n" * 5000)) in ("importing.missing", "importing.unreadable")


def test_a_file_that_may_not_be_read_is_refused_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    file = tmp_path / "article.txt"
    file.write_text("The council met.", "utf-8")
    monkeypatch.setattr(Path, "open", forbidden)
    assert refusal(file) == "importing.unreadable"


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    if sys.platform == "win32":
        # There are no pipes in folders there.
        return
    os.mkfifo(tmp_path / "pipe")
    assert refusal(tmp_path / "pipe") == "importing.not_text"


def test_a_paragraph_that_is_slow_to_show_is_warned_about() -> None:
    words = "a " * (LONG_PARAGRAPH // 2)
    assert warnings_about(from_text(f"Heading\n\n{words[:-1]}\n{words[:-1]}")) == []
    (message,) = warnings_about(from_text(f"Heading\n\n{words}"))
    assert say(message).endswith(".")


@pytest.mark.parametrize("text", ["", " \n\u00a0\u2028", "\ufeff"])
def test_blank_text_is_refused(text: str) -> None:
    with pytest.raises(Refused) as refused:
        from_text(text)
    assert refused.value.message == "importing.blank_text"
