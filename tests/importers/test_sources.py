"""Which reader a file gets: by what is in it, then by its ending."""

from __future__ import annotations

import base64
from binascii import b2a_qp
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.importers.sources import draft_from_html, draft_from_text, read_article, read_draft
from annotator.model.errors import Refused

PAGE = "<!DOCTYPE html><html><body><p>The council met.</p></body></html>"


@pytest.mark.parametrize(
    ("name", "content", "form"),
    [
        ("a.txt", "# The council met.", "text"),
        ("a.md", "# The council met.", "markdown"),
        ("a.MARKDOWN", "# The council met.", "markdown"),
        ("a.html", "<p>The council met.</p>", "html"),
        ("a.htm", "The council met.", "html"),
        ("a.txt", PAGE, "html"),
        ("a", f"\ufeff\n<!-- saved -->\n{PAGE}", "html"),
        ("a.md", f'<?xml version="1.0"?>\n{PAGE}', "html"),
        ("a", "The <html> tag comes first.", "text"),
        ("a.csv", "The council met.", "text"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_the_reader_is_chosen_by_content_then_by_ending(
    tmp_path: Path, name: str, content: str, form: str, encoding: str
) -> None:
    (tmp_path / name).write_bytes(content.encode(encoding))
    draft = read_draft(tmp_path / name)
    assert (draft.format, draft.file) == (form, name)


ARCHIVE = """\
From: <Saved by a browser>
Snapshot-Content-Location: https://example.org/otter
Subject: Otter returns
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----Boundary--1"


------Boundary--1
Content-Type: text/css
Content-Transfer-Encoding: quoted-printable

p {{ color: red }}

------Boundary--1
Content-Type: text/html
Content-Transfer-Encoding: {way}
Content-Location: https://example.org/otter

{page}
------Boundary--1--
"""
MARKUP = "<!DOCTYPE html><html><body><p>Caf\u00e9 \u201copen.\u201d</p></body></html>"


@pytest.mark.parametrize(
    ("way", "pack"),
    [
        ("quoted-printable", b2a_qp),
        ("base64", base64.encodebytes),
        ("8bit", bytes),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_page_saved_as_one_file_is_taken_out_of_it(
    tmp_path: Path, way: str, pack: Callable[[bytes], bytes], end: str
) -> None:
    page = pack(MARKUP.encode()).decode()
    content = ARCHIVE.format(way=way, page=page).replace("\n", end)
    (tmp_path / "otter.mhtml").write_bytes(content.encode())
    draft = read_draft(tmp_path / "otter.mhtml")
    assert draft.format == "html"
    assert [line.text for line in draft.lines if not line.set_aside] == [
        "Caf\u00e9 \u201copen.\u201d"
    ]


@pytest.mark.parametrize("cut", [200, 300, 400, 500])
def test_an_archive_that_is_cut_off_is_read_or_refused(tmp_path: Path, cut: int) -> None:
    (tmp_path / "otter.mhtml").write_text(ARCHIVE.format(way="base64", page=PAGE)[:cut], "utf-8")
    with pytest.raises(Refused):
        read_draft(tmp_path / "otter.mhtml")


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"PK\x03\x04words", "importing.docx"), (b"\n%PDF-1.7\nwords", "importing.pdf")],
)
def test_what_only_begins_as_a_known_kind_is_refused_as_one(
    tmp_path: Path, content: bytes, message: str
) -> None:
    (tmp_path / "a.txt").write_bytes(content)
    with pytest.raises(Refused) as refused:
        read_draft(tmp_path / "a.txt")
    assert refused.value.message.startswith(message)


def test_pasted_text_and_markup_say_that_they_are_pasted() -> None:
    assert draft_from_text("The council met.").format == "paste"
    pasted = draft_from_html("<p>The council met.</p>")
    assert [line.text for line in pasted.lines] == ["The council met."]
    assert (pasted.format, pasted.file) == ("paste", "")


@pytest.mark.parametrize("content", ["", "<html></html>", "<p> &nbsp; </p>", "<script>a</script>"])
def test_a_page_without_words_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.html").write_text(content, "utf-8")
    with pytest.raises(Refused) as refused:
        read_draft(tmp_path / "a.html")
    assert refused.value.message == "importing.empty"


def test_a_page_with_nothing_to_keep_is_refused_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("<html><body><p>Share</p><p>Tweet</p></body></html>", "utf-8")
    assert all(line.set_aside for line in read_draft(path).lines)
    with pytest.raises(Refused) as refused:
        read_article(path, article_id="a1")
    assert (refused.value.message, refused.value.values) == ("importing.empty", {"file": "a.html"})
