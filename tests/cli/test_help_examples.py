"""What the help tells to type does what it says, in a folder with the files that it names."""

from __future__ import annotations

import shlex
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from help_markdown import sections, terms

ARTICLE = """\
Bridge reopens on Oak Street

"We had no warning at all," said shop owner Dana Ortiz.

The bridge carried 9,000 cars a day last year.
"""
EXAMPLES = [
    (heading, typed)
    for heading, section in sections("commands").items()
    for typed in sorted(terms(section))
    if typed.startswith(f"annotator {heading.split()[0]}")
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, annotator: Callable) -> Path:
    """A folder with an article, work, a tag set, a lesson with its class, and hand-ins of it."""
    monkeypatch.chdir(tmp_path)
    Path("walk.html").write_text(ARTICLE, encoding="utf-8")
    made = annotator("scheme", "show", "default")
    Path("my-set.yaml").write_text(made.out, encoding="utf-8")
    lesson = ("assignment", "create", "-o", "lesson/walk.annot", "--article", "walk.html")
    Path("lesson").mkdir()
    assert annotator(*lesson, "--title", "Who says what?").status == 0
    Path("lesson/walk.annotclass").rename("walk.annotclass")
    assert annotator("import", "lesson/walk.annot", "-o", "walk.annot").status == 0
    for text in ("The bridge carried 9,000 cars a day last year.", "Bridge reopens"):
        assert annotator("tag", "walk.annot", "--tag", "claim", "--text", text).status == 0
    assert annotator("undo", "walk.annot").status == 0
    assert annotator("hand-in", "walk.annot", "--name", "Kim", "-o", "more").status == 0
    with zipfile.ZipFile("submissions.zip", "w") as packed:
        for file in Path("more").iterdir():
            packed.write(file, file.name)
    return tmp_path


@pytest.mark.parametrize(("heading", "typed"), EXAMPLES)
def test_every_example_can_be_typed(
    heading: str, typed: str, folder: Path, annotator: Callable
) -> None:
    words = shlex.split(typed)[1:]
    if heading in ("import", "assignment create"):
        # What they make is not there yet.
        for name in ("walk.annot", "walk.annotclass"):
            Path(name).unlink()
    if heading in ("summary", "report", "sheets", "export"):
        assert annotator("collect", "walk.annotclass", "submissions.zip").status == 0
    said = annotator(*words)
    assert said.status == 0, said.err
    if "-o" in words:
        assert Path(words[words.index("-o") + 1]).exists()


def test_every_command_has_an_example() -> None:
    headings = set(sections("commands")) - {"Every command", "How a command ends"}
    assert headings == {heading for heading, _ in EXAMPLES}
