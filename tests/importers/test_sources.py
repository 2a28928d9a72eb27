"""Which reader a file gets: by what is in it, then by its ending."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.importers.sources import draft_from_html, draft_from_text, read_draft
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
    with pytest.raises(Refused):
        read_draft(tmp_path / "a.html")
