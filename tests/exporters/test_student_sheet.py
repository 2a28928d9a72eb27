"""One student's sheet as a page."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from full_class import answers, full, on
from page import Node, read
from PySide6.QtWidgets import QApplication
from small_class import CREDIT, NOW, article, five, material, record, tagged, work

from annotator.exporters import pdf
from annotator.model.annotation import Annotation
from annotator.model.assignment import Assignment
from annotator.model.collected import ClassRecord, WorkKey
from annotator.model.decisions import Overrule, PointsRule
from annotator.model.points import Overruled
from annotator.model.scheme import Attribute
from annotator.storage import class_files
from annotator.workflows.class_contents import decide
from annotator.workflows.sheets import write_sheet, write_sheets

GOLDEN = Path(__file__).parent / "golden"
HOSTILE = "<script>alert('1')</script>\"&{{ 1 }}"
FEEDBACK = "Who counted them?"


def key() -> list[Annotation]:
    """The teacher's answers; one has a word of feedback."""
    return [replace(a, comment=FEEDBACK) if a.id == "n6" else a for a in answers()]


def sheets(
    folder: Path, of: ClassRecord, teachers: Sequence[Annotation] = (), *, names: bool = True
) -> dict[str, str]:
    """The pages of a class by file name without ending."""
    class_files.create(folder / "c.annotclass", of, teachers)
    written = write_sheets(folder / "c.annotclass", folder / "out", names=names)
    return {path.stem: path.read_text(encoding="utf-8") for path in written.paths}


def rows(page: str) -> list[str]:
    return [item.text() for item in read(page).one("ol", cls="passages").all("li")]


def story(page: str) -> Node:
    return read(page).one("div", cls="story")


@pytest.mark.parametrize(
    ("name", "kept"), [("Cy Diaz", "sheet.html"), ("Ed Roy", "sheet-empty.html")]
)
def test_the_sheet_of_a_student_is_as_kept(tmp_path: Path, name: str, kept: str) -> None:
    _, _, body = sheets(tmp_path, five(), key())[name].partition("</head>\n")

    assert body == (GOLDEN / kept).read_text(encoding="utf-8")


def test_every_row_says_how_it_goes_with_the_teachers_answers(tmp_path: Path) -> None:
    missed = "You tagged nothing that goes with it. Your teacher: Missed C Claim"
    elsewhere = "Starts or ends elsewhere Yours ends 3 words later."
    otter = "An otter looks at the crowd."

    assert rows(sheets(tmp_path, five(), key())["Cy Diaz"]) == [
        f"S1 Credit {CREDIT} Your teacher: Found 1 of 4 places",
        f"P2 Caption {otter} {CREDIT} Your teacher: {elsewhere} {otter}",
        f"{missed} About 40 people saw it. {FEEDBACK}",
        'Q3 Quote "We thought it was gone," Who? Ortiz Your teacher: Found',
        "C4 Claim We thought it was gone Your teacher: Extra",
        f"{missed} Ortiz said the pond is cleaner than it was in years.",
        f"{missed} Nobody fed it, according to the park.",
    ]


def test_another_tag_shows_the_teachers(tmp_path: Path) -> None:
    (said, *_) = [row for row in rows(sheets(tmp_path, full(), key())["Flo"]) if "Another" in row]

    assert said == (
        "Q1 Quote About 40 people saw it. Your teacher: Another tag C Claim "
        f"About 40 people saw it. {FEEDBACK}"
    )


def test_without_the_teachers_answers_the_passages_are_listed(tmp_path: Path) -> None:
    page = sheets(tmp_path, full())["Ann Lee"]

    assert rows(page) == [
        f"S1 Credit {CREDIT} in 4 places",
        "P2 Caption An otter looks at the crowd.",
        "C3 Claim About 40 people saw it. Could you check it? Yes",
        'Q4 Quote "We thought it was gone," You wrote: She said it.',
    ]
    said = read(page).text()
    for word in ("Your teacher", "Missed", "missed", "Starts or ends"):
        assert word not in said
    assert "Your points: 10 of 12 points" in said


def test_the_article_is_whole_and_painted_where_the_student_tagged(tmp_path: Path) -> None:
    page = sheets(tmp_path, five())["Cy Diaz"]
    painted = story(page)
    badges = [badge.take() for badge in painted.all("b", cls="badge")]

    assert badges == ["S1", "P2", "Q3", "C4"]
    whole = "".join(painted.text().split())
    assert whole == "".join(article().text.split())
    lines = [" ".join(mark.text().split()) for mark in painted.all("mark", cls="t0")]
    assert lines == ["We thought it was gone"]
    assert painted.all("span", cls="lower")


def test_passages_that_share_words_keep_every_badge(tmp_path: Path) -> None:
    tags = ("claim", "quote", "ask")
    one = work("w1", "Ann", *(tagged(n, tag, "About 40 people") for n, tag in enumerate(tags)))
    painted = story(sheets(tmp_path, record(one))["Ann"])

    assert [b.attrs["aria-label"] for b in painted.all("b", cls="badge")] == [
        "Ask, number 1:",
        "Claim, number 2:",
        "Quote, number 3:",
    ]


def test_a_sheet_has_nothing_of_another_student(tmp_path: Path) -> None:
    of = full()
    about = Attribute("gist", "What is it about?", "text")
    assert of.material.assignment
    lesson = replace(of.material, assignment=replace(of.material.assignment, questions=(about,)))
    private = {}
    works = []
    for n, one in enumerate(of.collected):
        words = [f"comment-{n}-", f"speaker-{n}-", f"gist-{n}-"]
        private[one.person] = [one.person, one.hand_in.work_id + "-", one.file, *words]
        speaker = {"speaker": words[1]}
        own = tuple(
            replace(a, comment=words[0], attributes=speaker if a.tag == "quote" else {})
            for a in one.hand_in.annotations
        )
        gist = {("a1", "gist"): words[2]}
        hand_in = replace(one.hand_in, annotations=own, answers=gist, material=lesson)
        works.append(replace(one, hand_in=hand_in))
    pages = sheets(tmp_path, ClassRecord("c", lesson, tuple(works)), key())

    assert set(pages) == set(private)
    for name, page in pages.items():
        assert name in page
        assert private[name][5] in page
        for other in private.keys() - {name}:
            assert not [secret for secret in private[other] if secret in page]


def test_without_names_the_sheet_has_the_code_alone(tmp_path: Path) -> None:
    pages = sheets(tmp_path, five(), names=False)

    assert sorted(pages) == [f"Reader 0{n}" for n in range(1, 6)]
    assert "For Reader 01" in read(pages["Reader 01"]).text()
    for page in pages.values():
        assert not [one.person for one in five().collected if one.person in page]


def test_answers_about_the_whole_article_and_what_was_asked_are_there(tmp_path: Path) -> None:
    about = tuple(Attribute(i, f"{i}?", "text") for i in ("gist", "source"))
    asked = Assignment("l1", "Otters", NOW, expected={"claim": 2}, reasons=1, questions=about)
    lesson = replace(material(), assignment=asked)
    one = work(
        "w1", "Ann", tagged(1, "claim", "Nobody fed it"),
        material=lesson, answers={("a1", "gist"): "An otter."},
    )  # fmt: skip
    page = read(sheets(tmp_path, ClassRecord("c", lesson, (one,)))["Ann"])

    assert page.one("dl").text() == "gist? An otter. source? No answer"
    assert [row.text() for row in page.one("tbody").all("tr")] == [
        "Passages tagged as Claim 1 of 2",
        "Passages with a reason 0 of 1",
        "Questions about the whole article 1 of 2",
    ]
    assert page.one("tfoot").text() == "All together 2 of 5"


def test_a_file_with_another_text_gets_a_sheet_that_says_so(tmp_path: Path) -> None:
    own = material()
    other = replace(own, articles=(replace(article(), text=article().text + "!"),))
    one = work("w1", "Ann", tagged(1, "claim", "Nobody fed it"), material=other)
    page = read(sheets(tmp_path, record(one), key())["Ann"])

    assert "is not the same text, letter for letter" in page.one(cls="banner").text()
    assert not page.all("li", cls="worth")
    assert not page.all("div", cls="story")


def test_hostile_names_and_comments_stay_text(tmp_path: Path) -> None:
    one = work(
        "w1", HOSTILE, tagged(1, "quote", CREDIT, comment=HOSTILE, attributes={"speaker": HOSTILE})
    )
    teachers = [tagged(1, "quote", CREDIT, comment=HOSTILE)]
    (page,) = sheets(tmp_path, record(one), teachers).values()

    assert "<script" not in page
    tree = read(page)
    assert tree.one("p", cls="for").text() == f"For {HOSTILE}"
    assert [note.text() for note in tree.one("p", cls="note").all("span")] == [
        f"Who? {HOSTILE}",
        f"You wrote: {HOSTILE}",
    ]
    assert tree.one("p", cls="feedback").text() == HOSTILE


def test_the_page_needs_nothing_from_outside_and_may_run_nothing(tmp_path: Path) -> None:
    page = sheets(tmp_path, five(), key())["Ann Lee"]
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = read(page).one("meta", http_equiv="Content-Security-Policy").attrs["content"]

    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    assert not re.search(r"url\(|@import|https?:|\ssrc=|\sstyle=|<script|\son\w+=", page)


def test_what_has_a_heading_says_so_and_every_look_is_of_a_tag(tmp_path: Path) -> None:
    page = sheets(tmp_path, full(), key())["Ann Lee"]
    tree = read(page)

    ids = [node.attrs["id"] for node in tree.all(has_id="") or tree.all(id="")]
    assert len(ids) == len(set(ids))
    assert {s.attrs["aria-labelledby"] for s in tree.all("section")} == set(ids)
    assert [len(tree.all(h)) for h in ("h1", "main")] == [1, 1]


def test_the_points_are_those_that_the_teacher_decided_on(tmp_path: Path) -> None:
    path = tmp_path / "c.annotclass"
    class_files.create(path, full(), key())
    first = full().newest[0]

    def page() -> str:
        write_sheet(path, first.key, tmp_path / "sheet.html")
        return read((tmp_path / "sheet.html").read_text(encoding="utf-8")).text()

    by_doing = page()
    decide(path, PointsRule("agreement"))
    by_agreement = page()
    decide(path, Overrule(first.key, Overruled(11.5, "Spoke so well in class.")))
    overruled = page()

    assert "Your points: 10 of 12 points" in by_doing
    assert "Points are for agreeing" not in by_doing
    assert "Points are for agreeing" in by_agreement
    assert "Your points: 10 of 12" not in by_agreement
    assert "Your points: 11.5 of 12 points" in overruled
    assert "Your teacher looked at your work" in overruled
    assert "Spoke so well" not in overruled


def test_a_pdf_of_every_student_is_made(tmp_path: Path, qapp: QApplication) -> None:
    path = tmp_path / "c.annotclass"
    class_files.create(path, five(), key())

    written = write_sheets(path, tmp_path / "out", form="pdf").paths
    write_sheet(path, five().newest[2].key, tmp_path / "one.PDF")

    names = ["Ann Lee.pdf", "Bo Kim.pdf", "Cy Diaz.pdf", "Di Park.pdf", "Ed Roy.pdf"]
    assert [file.name for file in written] == names
    for file in (*written, tmp_path / "one.PDF"):
        assert file.read_bytes().startswith(b"%PDF-")


def test_a_pdf_says_what_the_page_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "pdf_of", lambda html, **more: html.encode("utf-8"))
    path = tmp_path / "c.annotclass"
    class_files.create(path, full(), key())

    for made in write_sheets(path, tmp_path / "out", form="pdf").paths:
        in_pdf = read(made.read_text(encoding="utf-8"))
        write_sheet(path, whose(made.stem), tmp_path / "one.html")
        page = read((tmp_path / "one.html").read_text(encoding="utf-8")).one("body")
        heads = page.all("thead") + page.all("span", cls="who")
        for drawn in page.all("b", cls="badge") + page.all("span", cls="badge") + heads:
            drawn.take()
        assert Counter(page.text().split()) - Counter(in_pdf.text().split()) == Counter()


def whose(name: str) -> WorkKey:
    return next(one.key for one in full().newest if one.person == name)


def test_signs_of_a_tag_set_do_no_harm_in_a_pdf(tmp_path: Path, qapp: QApplication) -> None:
    asked = material()
    tags = tuple(
        replace(tag, badge=badge) for tag, badge in zip(asked.scheme.tags, ':"<&é', strict=True)
    )
    asked = replace(asked, scheme=replace(asked.scheme, tags=tags))
    one = work("w1", HOSTILE, tagged(1, "quote", CREDIT, comment=HOSTILE), material=asked)
    path = tmp_path / "c.annotclass"
    class_files.create(path, ClassRecord("c1", asked, (one,)))
    (made,) = write_sheets(path, tmp_path / "out", form="pdf").paths
    assert made.read_bytes().startswith(b"%PDF-")


def test_of_several_articles_each_part_says_which(tmp_path: Path) -> None:
    second = replace(article("a2"), title="Otter gone again")
    two = replace(material(), articles=(article(), second))
    of = ClassRecord("c1", two, tuple(on(two, one) for one in five().collected))
    page = read(sheets(tmp_path, of)["Cy Diaz"])

    parts = [part.attrs["aria-labelledby"] for part in page.all("section")]
    assert len(parts) == len(set(parts))
    assert "article-2 of-2" in parts
    assert [p.text() for p in page.all("p", id="of-2")] == ["Otter gone again"]
