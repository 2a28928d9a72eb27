"""What a lesson asks stands beside the article, can be folded away, and locks nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hands import Person
from lesson_desk import HEARD, WORDS, article, body_blocks, make_lesson
from PySide6.QtCore import QUrl
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QApplication

from annotator.gui.plain_markdown import plain_document
from annotator.gui.student.lesson_beside import LessonBeside
from annotator.gui.student.lesson_text import LessonText

Sit = Callable[[], Person]


def beside(person: Person) -> LessonBeside:
    assert person.furniture.lesson
    return person.furniture.lesson


def texts(person: Person) -> str:
    """What can be read in the lesson's texts."""
    found = beside(person).card.findChildren(LessonText)
    return "\n".join(one.toPlainText() for one in found if one.isVisible())


def test_all_that_a_lesson_asks_can_be_read(sit: Sit, tmp_path: Path) -> None:
    person = sit()
    person.begin(
        make_lesson(
            tmp_path,
            instructions="Read it **once**.",
            due="2026-03-07T15:30-06:00",
            words=WORDS,
            points=20,
            upload="Canvas > Week 3",
        )
    )
    assert "Read it once." in texts(person)
    assert "crab pots – Cages to catch crabs." in texts(person)
    for words in ("due Sat 7 Mar 15:30", "2 days left", "Worth 20 points", "to Canvas > Week 3"):
        assert person.reads(words)


def test_an_article_opened_alone_has_no_such_card(person: Person) -> None:
    assert person.furniture.lesson is None
    person.press("F9")
    assert person.view.hasFocus()


def test_it_folds_by_click_and_key_and_stays_so(sit: Sit, tmp_path: Path) -> None:
    lesson = make_lesson(tmp_path, instructions="Read it once.", due="2026-03-07T15:30-06:00")
    person = sit()
    person.begin(lesson)
    line = beside(person).card.line
    assert "unfolded" in line.accessibleName()
    person.click(line)
    assert not texts(person)
    assert person.reads("due Sat 7 Mar")
    person.view.setFocus()
    person.press("F9")
    assert line.hasFocus()
    assert "Read it once." in texts(person)
    person.press("F9")
    assert person.view.hasFocus()
    assert not texts(person)
    path = person.opened.path
    assert person.window.student.close()
    other = sit()
    other.open(path)
    assert not beside(other).card.is_open
    other.press("F9")
    assert other.window.student.close()
    third = sit()
    third.open(path)
    assert beside(third).card.is_open


def test_the_time_left_goes_on_by_itself_and_locks_nothing(sit: Sit, tmp_path: Path) -> None:
    person = sit()
    person.begin(make_lesson(tmp_path, due="2026-03-05T00:20+00:00", questions=(HEARD,)))
    card = beside(person).card
    assert person.reads("minutes left")
    assert card._minute.interval() >= 60_000
    assert card._minute.isActive()
    for _ in range(20 * 60):
        person.opened.work.now()
    card._minute.timeout.emit()
    assert person.reads("was due Thu 5 Mar 00:20")
    assert person.tag("crab pots", "1")


def test_reasons_are_counted(sit: Sit, tmp_path: Path) -> None:
    person = sit()
    person.begin(make_lesson(tmp_path, reasons=1))
    assert person.reads("Say why: at least 1: 0 so far")
    person.tag("crab pots", "1")
    person.click(person.comment)
    person.type("Because")
    person.press("Return")
    person.expect("✓ Say why: at least 1: 1 so far")
    person.click("Undo")
    person.expect("Say why: at least 1: 0 so far")


def test_nothing_from_outside_is_loaded_and_links_are_words(
    sit: Sit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = tmp_path / "tall.png"
    image = QImage(20, 900, QImage.Format.Format_RGB32)
    image.fill(0)
    assert image.save(str(picture))
    asked: list[str] = []
    monkeypatch.setattr(LessonText, "loadResource", lambda *found: asked.append(str(found[-1])))
    person = sit()
    person.begin(
        make_lesson(
            tmp_path,
            instructions=(
                f"![a map]({picture}) ![]({picture.as_uri()}) ![x](https://example.org/x.png)\n\n"
                f'See [the **long** guide](https://example.org/guide). <img src="{picture}">'
            ),
        )
    )
    (text,) = beside(person).card.findChildren(LessonText)
    assert not asked
    assert text.document().size().height() < 300
    assert "a map" in text.toPlainText()
    assert "See the long guide (https://example.org/guide)." in text.toPlainText()
    assert "<a " not in text.toHtml()
    assert "<img" not in text.toHtml()


def test_a_text_asked_for_a_resource_gives_none(sit: Sit, tmp_path: Path) -> None:
    (tmp_path / "x.css").write_text("p { color: red }")
    text = LessonText("Instructions")
    assert text.loadResource(3, QUrl.fromLocalFile(str(tmp_path / "x.css"))) is None


def test_markdown_keeps_its_shape_without_what_leads_outside() -> None:
    document = plain_document("# One\n\n- *two*\n- [three](three)\n\n<b>four</b>")
    assert document.toPlainText() == "One\ntwo\nthree\n<b>four</b>"


def test_paragraphs_to_read_and_for_later_are_seen_and_counted(sit: Sit, tmp_path: Path) -> None:
    first, *others = body_blocks()
    person = sit()
    person.window.resize(1000, 420)
    person.begin(
        make_lesson(tmp_path, must_read={"a1": (first, others[-2])}, later={"a1": (others[-1],)})
    )
    assert person.reads("1 paragraph is for later")
    person.expect("0 of 2 to read reached")
    bar = person.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 3)
    person.expect("1 of 2 to read reached")
    bar.setValue(bar.maximum())
    person.expect("✓ 2 of 2 to read reached")


def test_what_is_for_later_is_set_back_and_has_dots(sit: Sit, tmp_path: Path) -> None:
    blocks = body_blocks()
    person = sit()
    person.begin(make_lesson(tmp_path, must_read={"a1": (blocks[0],)}, later={"a1": (blocks[1],)}))

    def colours_beside(number: int) -> set[str]:
        span = article().blocks[number].span
        person.view.scroll_to(span)
        QApplication.processEvents()
        box, picture = person.view.rectangle_of(span), person.view.viewport().grab().toImage()
        x = box.left() - 6
        return {picture.pixelColor(x, y).name() for y in range(box.top(), box.bottom())}

    theme = person.desk.theme
    assert colours_beside(blocks[0]) == {theme.accent, theme.paper}
    assert colours_beside(blocks[1]) == {theme.set_back, theme.paper}
    assert colours_beside(blocks[2]) == {theme.paper}


def test_the_card_says_all_to_those_who_listen(sit: Sit, tmp_path: Path) -> None:
    person = sit()
    person.begin(make_lesson(tmp_path, instructions="Read.", words=WORDS))
    names = [one.accessibleName() for one in beside(person).card.findChildren(LessonText)]
    assert names == ["Instructions", "Words to know"]
    spoken = QAccessible.queryAccessibleInterface(beside(person).card.line)
    assert spoken.text(QAccessible.Text.Name) == "What the lesson asks, unfolded"


def test_what_is_here_names_words_to_know_and_what_is_to_be_read(sit: Sit, tmp_path: Path) -> None:
    blocks = article().blocks
    at = article().text.index("crab pots")
    (here,) = [n for n, block in enumerate(blocks) if block.span.start <= at < block.span.end]
    person = sit()
    person.begin(make_lesson(tmp_path, words=WORDS, must_read={"a1": (here,)}))
    person.click_words("crab pots")
    person.press("F2")
    assert person.view.tip
    assert person.view.tip.words.splitlines() == [
        "Nothing is tagged here.",
        "This paragraph is to be read.",
        "crab pots – Cages to catch crabs.",
    ]


def test_the_questions_about_a_passage_are_seen_beneath_a_long_lesson(
    sit: Sit, tmp_path: Path
) -> None:
    person = sit()
    person.window.resize(1366, 768)
    person.begin(make_lesson(tmp_path, instructions="Read it.\n\n" * 40, words=WORDS))
    person.tag("Osgood", "2")
    panel = person.furniture.panel

    def is_seen() -> bool:
        box, port = panel.details.rect(), panel.viewport()
        top, bottom = (panel.details.mapTo(port, p) for p in (box.topLeft(), box.bottomLeft()))
        return port.rect().contains(top) and port.rect().contains(bottom)

    person.qtbot.waitUntil(is_seen)
    person.press("Esc", times=2)
    panel.verticalScrollBar().setValue(0)
    person.click_words("Osgood")
    person.qtbot.waitUntil(is_seen)


def test_a_lesson_that_asks_for_tags_alone_has_no_card(sit: Sit, tmp_path: Path) -> None:
    person = sit()
    person.begin(make_lesson(tmp_path, expected={"claim": 2}, questions=(HEARD,), suggestions=True))
    assert not beside(person).card.isVisible()
    person.press("F9")
    assert person.view.hasFocus()


def test_the_bar_beside_the_article_shows_where_to_read(sit: Sit, tmp_path: Path) -> None:
    number = body_blocks()[3]
    person = sit()
    person.begin(make_lesson(tmp_path, must_read={"a1": (number,)}))
    bar, theme, span = person.furniture.reached, person.desk.theme, article().blocks[number].span
    picture, length = bar.grab().toImage(), len(article().text)
    middle = round((span.start + span.end) / 2 / length * bar.height())
    assert picture.pixelColor(0, middle).name() == theme.accent
    assert picture.pixelColor(0, 1).name() == theme.paper
