"""One student's sheet: an HTML file that needs nothing else, on any screen, or a PDF."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from annotator.exporters.report_findings import points_in_words
from annotator.exporters.sheet_article import SheetBlock, sheet_blocks
from annotator.exporters.sheet_passages import SheetRow, details, sheet_rows
from annotator.exporters.tables import whole
from annotator.exporters.templates import template
from annotator.model.article import Article
from annotator.model.lesson import Material, WholeAnswers
from annotator.model.matches import OUTCOMES
from annotator.model.points import Part
from annotator.model.scheme import Scheme, Tag
from annotator.model.student import Student
from annotator.paths import resources
from annotator.text import say

Form = Literal["html", "pdf"]
FORMS: tuple[Form, ...] = get_args(Form)
# How much of a tag's colour lies behind words, as in sheet.css.
_TINT = 0.34


@dataclass(frozen=True, slots=True)
class SheetArticle:
    """One article on the sheet; `tags` are those the student used in it."""

    article: Article
    blocks: tuple[SheetBlock, ...]
    rows: tuple[SheetRow, ...]
    tags: tuple[Tag, ...]
    is_compared: bool
    answers: tuple[tuple[str, str], ...]


def sheet_maker(material: Material, form: Form = "html") -> Callable[[Student], bytes]:
    """What makes the sheet of each student on this lesson, as a whole file.

    An HTML page may load nothing and run nothing: its content security policy allows its own
    style sheet only. A PDF is made as `annotator.exporters.pdf` says.
    """
    if form == "pdf":
        return _pdf_maker(material)
    page, style = _pages("sheet.html.j2", material), _style(material.scheme)
    digest = base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")

    def sheet(student: Student) -> bytes:
        return page(student, style=style, style_hash=f"sha256-{digest}").encode("utf-8")

    return sheet


def _pdf_maker(material: Material) -> Callable[[Student], bytes]:
    # Late: it loads Qt, which the command line has no other need of.
    from annotator.exporters.pdf import pdf_of

    page = _pages("sheet-pdf.html.j2", material)

    def sheet(student: Student) -> bytes:
        title = say("sheet.page_title", title=material.title, name=student.name)
        return pdf_of(page(student), title=title, running=title)

    return sheet


def _pages(template_name: str, material: Material) -> Callable[..., str]:
    """What fills a template in for a student, with more values where it needs them."""
    # Late: it comes with jinja2.
    from markupsafe import Markup

    filled = template(template_name)

    def page(student: Student, *, style: str = "", style_hash: str = "") -> str:
        return filled.render(
            student=student,
            material=material,
            articles=tuple(_articles(material, student)),
            asked=tuple(asked(material, student)),
            points=points_in_words(student.points, student.worth) if student.points else "",
            there=points_in_words(student.score.doing, 0) if student.score else "",
            is_sum=_is_sum(student),
            method=tuple(_method(student)),
            outcomes=OUTCOMES,
            details=details,
            looks={tag.id: f"t{number}" for number, tag in enumerate(material.scheme.tags)},
            lines=lambda text: Markup("<br>").join(text.split("\n")),
            tint=_tint,
            say=say,
            style=Markup(style),
            style_hash=style_hash,
        )

    return page


def _style(scheme: Scheme) -> str:
    folder = resources() / "report"
    parts = [(folder / name).read_text(encoding="utf-8") for name in ("report.css", "sheet.css")]
    return "".join([*parts, *_looks(scheme)])


def _method(student: Student) -> Iterator[str]:
    """How it was counted, as far as it was."""
    if student.worth and student.points and student.points.overruled:
        yield say("sheet.how_overruled")
    else:
        is_agreement = student.worth and student.points_for == "agreement"
        yield say("sheet.how_agreement" if is_agreement else "sheet.how_points")
    if student.matchings:
        yield from (say(f"sheet.how_{what}") for what in ("found", "repeats", "extra"))
    yield say("sheet.how_private")


def _tint(tag: Tag) -> str:
    """A tag's colour as it lies behind words on white paper."""
    return f"#{''.join(f'{round(255 - _TINT * (255 - part)):02x}' for part in _rgb(tag))}"


def _rgb(tag: Tag) -> tuple[int, ...]:
    return tuple(int(tag.fill[at : at + 2], 16) for at in (1, 3, 5))


def _articles(material: Material, student: Student) -> Iterator[SheetArticle]:
    for article in material.articles:
        if article.id not in student.work:
            continue
        work, matching = student.work[article.id], student.matchings.get(article.id)
        rows = sheet_rows(article, material.scheme, work, matching)
        used = {one.tag for one in work}
        yield SheetArticle(
            article=article,
            blocks=sheet_blocks(article, [own for row in rows for own in row.own]),
            rows=rows,
            tags=tuple(tag for tag in material.scheme.tags if tag.id in used),
            is_compared=matching is not None,
            answers=tuple(_answers(material, article, student.answers)),
        )


def _answers(
    material: Material, article: Article, answers: WholeAnswers
) -> Iterator[tuple[str, str]]:
    for question in material.assignment.questions if material.assignment else ():
        answer = answers.get((article.id, question.id), "")
        yield question.name, question.answer_name(answer) if answer else ""


def _is_sum(student: Student) -> bool:
    """Whether the points are what the list of what is asked for adds up to."""
    overruled = student.points is not None and student.points.overruled is not None
    return bool(student.worth) and student.points_for == "doing" and not overruled


def asked(material: Material, student: Student) -> Iterator[tuple[str, str, str]]:
    """What the lesson asks for, in which article where there are several, and how much is there."""
    for part in student.score.doing.parts if student.score else ():
        article = material.article(part.article_id)
        where = ""
        if article and len(material.articles) > 1:
            where = say("sheet.in_article", title=article.title)
        tag = material.scheme.tag(part.tag)
        words = say(f"sheet.asked_{part.asked}", tag=tag.name if tag else "")
        yield words, where, _there(part)


def _there(part: Part) -> str:
    return say("report.n_of", n=whole(part.got), total=whole(part.of))


def _looks(scheme: Scheme) -> Iterator[str]:
    """One style class per tag, by its number: ids may hold what CSS does not allow."""
    for number, tag in enumerate(scheme.tags):
        tint = ", ".join(map(str, _rgb(tag)))
        yield f".t{number}{{--fill:{tag.fill};--edge:{tag.edge};--tint:{tint}}}\n"
