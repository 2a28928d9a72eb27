"""The report as a page."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from pathlib import Path

import pytest
from full_class import answers, full
from page import Node, read
from small_class import CREDIT, article, five, material, record, scheme, tagged, work

from annotator.exporters.html import report_html
from annotator.importers.schemes import find_scheme
from annotator.model.collected import ClassRecord
from annotator.model.scheme import Scheme
from annotator.paths import resources
from annotator.workflows.scoring import figures_of

GOLDEN = Path(__file__).parent / "golden"
GONE = '"We thought it was gone,"'
HOSTILE = "<script>alert('1')</script>\"&\u202e"


def html(of: ClassRecord, *, names: bool = False) -> str:
    return report_html(figures_of(of, answers()), names=names)


def row(page: Node, text: str) -> Node:
    return next(item for item in page.all("li", cls="row") if item.text().startswith(text))


@pytest.mark.parametrize("names", [False, True])
def test_the_page_of_a_class_is_as_kept(names: bool) -> None:
    _, _, body = html(full(), names=names).partition("</head>\n")

    kept = GOLDEN / ("report-names.html" if names else "report.html")
    assert body == kept.read_text(encoding="utf-8")


def test_a_sentence_says_how_many_used_each_tag_and_how_many_none() -> None:
    said = row(read(html(five())), "Ortiz said").one(cls="votes").text()

    assert said == "The class split here C Claim 2 of 5 Q Quote 1 nothing 3"


def test_a_credit_in_a_caption_says_so_and_where_it_stands_again() -> None:
    places = read(html(five())).all("li", cls="inside")

    assert [item.one("p", cls="note").text() for item in places] == [
        "inside the caption · place 3 of 4",
        "inside the caption · place 4 of 4",
    ]


def test_lines_that_are_not_the_story_are_set_back() -> None:
    set_back = read(html(five())).all("ol", cls="set-back")

    assert [one.one("p", cls="words").text()[:9] for one in set_back] == [
        "Published",
        "Share on ",
        "Copyright",
    ]


def test_names_are_hidden_unless_asked_for() -> None:
    hidden, shown = html(five()), html(five(), names=True)

    # What the hash of the style sheet happens to spell is nobody's name.
    hidden = re.sub(r"sha256-[^']+", "", hidden)
    for private in ("Ann Lee", ".annot", "2026-03-05", "w5"):
        assert private not in hidden
    assert "Names hidden" in hidden
    for wanted in ("Ann Lee", "Ann Lee.annot", "2026-03-05 10:00", "nothing tagged"):
        assert wanted in read(shown).text()
    assert "She said it." not in hidden + shown


def test_a_simulated_class_says_so() -> None:
    made_up = record(work("w1", "Ann", simulated=True), work("w2", "Bo"))

    banner = read(html(made_up)).one(id="simulated").text()
    assert banner == (
        "This class is simulated. 1 of 2 hand-ins was made by a program, not by a student."
    )
    assert not read(html(five())).all(id="simulated")


def test_hostile_names_titles_and_texts_stay_text() -> None:
    lesson = five().material
    assert lesson.assignment
    first, *others = lesson.scheme.tags
    tag = replace(first, id=HOSTILE, name=HOSTILE, badge="<", definition=HOSTILE)
    hostile = replace(
        lesson,
        assignment=replace(lesson.assignment, title=HOSTILE),
        scheme=replace(lesson.scheme, tags=(tag, *others)),
    )
    one = work("w1", HOSTILE, tagged(1, HOSTILE, CREDIT), material=hostile)
    page = html(ClassRecord("c", hostile, (replace(one, file=HOSTILE),)), names=True)

    assert "<script" not in page
    tree = read(page)
    assert tree.one("h1").text() == HOSTILE
    names = [node.text() for node in tree.one("table", cls="people").all("bdi")]
    assert names == [HOSTILE, HOSTILE]


def test_the_page_needs_nothing_from_outside_and_may_run_nothing() -> None:
    page = html(five(), names=True)
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = read(page).one("meta", http_equiv="Content-Security-Policy").attrs["content"]

    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    assert not re.search(r"url\(|@import|https?:|\ssrc=|\sstyle=|<script|\son\w+=", page)


def test_the_page_can_be_read_aloud() -> None:
    page = read(html(five(), names=True))

    assert page.one("html").attrs["lang"] == "en"
    assert "Otters: who says what?" in html(five()).split("<title>")[1].split("</title>")[0]
    assert [node.tag for node in page.all() if re.fullmatch(r"h\d", node.tag)] == (
        ["h1", *["h2"] * 8, "h3", "h3", "h3", "h2", "h2", "h3", "h3", *["h2"] * 3]
    )
    assert all("scope" in head.attrs for head in page.all("th"))
    assert all(drawing.attrs["aria-hidden"] == "true" for drawing in page.all("svg"))
    ids = [node.attrs["id"] for node in page.all(id="")]
    assert len(ids) == len(set(ids))
    for link in page.all("a"):
        assert link.attrs["href"].removeprefix("#") in ids


def test_a_class_without_hand_ins_has_a_page_too() -> None:
    page = read(html(record(), names=True))
    said = page.text()

    assert not page.all("li", cls="row")
    assert "Nobody has handed in yet." in said
    assert "Nobody tagged words that stand in several places." in said


def test_of_two_articles_each_has_its_own_figures() -> None:
    lesson = material()
    second = replace(article("a2"), title="Otter leaves")
    both = replace(lesson, articles=(*lesson.articles, second))
    quotes = [tagged(1, "quote", GONE), tagged(2, "quote", GONE, on=second)]
    works = [
        work("w1", "Ann", *quotes, material=both),
        work("w2", "Bo", replace(quotes[1], tag="claim"), material=both),
        work("w3", "Cy", material=both),
    ]
    page = read(html(ClassRecord("c", both, tuple(works))))

    titles = [node.text() for node in page.all("h3", dir="auto")]
    assert titles == ["Otter returns to Millford pond", "Otter leaves"] * 3
    ids = [node.attrs["id"] for node in page.all(id="")]
    assert len(ids) == len(set(ids))
    (mixed,) = page.one("table", cls="mixed").all("tr", data_tag="")
    assert mixed.one("td", cls="figure").text() == "1 Claim · 1 Quote"
    for link in page.one("section", cls="tomorrow").all("a"):
        (place,) = page.all("li", id=link.attrs["href"][1:])
        line = next(node for node in page.all("li", data_line="") if link in node.children)
        assert int(place.attrs["data-start"]) <= int(line.attrs["data-start"])


def test_each_tag_has_its_own_line_on_the_page() -> None:
    rows = read(html(five())).one("table", cls="tags").all("span", cls="line")

    lines = [line.attrs["class"].split()[1] for line in rows]
    assert lines == ["solid", "dash", "wave", "dot", "dash_dot"]


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("tags", [scheme(), find_scheme("default")], ids=lambda one: str(one.id))
def test_words_stand_out_from_every_ground(dark: bool, tags: Scheme) -> None:
    colours = _colours(dark=dark)
    paper = _rgb(colours["paper"])
    grounds = [paper, _rgb(colours["card"])]
    for name in ("ink", "quiet", "accent", "split"):
        assert all(_contrast(_rgb(colours[name]), ground) >= 4.5 for ground in grounds)
    for tag in tags.tags:
        assert _contrast(_rgb("#16181b"), _rgb(tag.fill)) >= 4.5
        for shade in range(1, 6):
            thin = float(colours[f"s{shade}"])
            ground = [f * thin + p * (1 - thin) for f, p in zip(_rgb(tag.fill), paper, strict=True)]
            assert _contrast(_rgb(colours["ink"]), ground) >= 4.5


def _colours(*, dark: bool) -> dict[str, str]:
    style = (resources() / "report" / "report.css").read_text(encoding="utf-8")
    light, at_night, _ = re.findall(r":root \{(.*?)\}", style, re.DOTALL)
    found = dict(re.findall(r"--([\w-]+): ([^;]+);", light))
    return found | (dict(re.findall(r"--([\w-]+): ([^;]+);", at_night)) if dark else {})


def _rgb(colour: str) -> list[float]:
    return [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]


def _contrast(one: list[float], other: list[float]) -> float:
    """The contrast ratio of WCAG 2.2."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: list[float]) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
