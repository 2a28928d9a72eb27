"""An article out of another program: pasted, or dropped as a file or as words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from hands import ARTICLE, Person, drop, drop_there, drop_words
from hands import TITLE as ARTICLE_TITLE
from looking import page_of, use
from pier_page import CREDIT, MARKUP, TITLE, saved_page
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QApplication

Sit = Callable[..., Person]


def copy(text: str, markup: str = "") -> None:
    mime = QMimeData()
    mime.setText(text)
    if markup:
        mime.setHtml(markup)
    QApplication.clipboard().setMimeData(mime)


def test_a_dropped_page_is_looked_over(sit: Sit, tmp_path: Path) -> None:
    person = sit()
    assert drop(person.window, [saved_page(tmp_path)])
    page_of(person)
    assert use(person).title == TITLE


def test_what_is_pasted_keeps_its_markup(sit: Sit) -> None:
    person = sit()
    copy("nothing of it", MARKUP)
    person.press("Ctrl+V")
    page = page_of(person)
    assert page.importing.draft.format == "paste"
    article = use(person)
    assert article.title == TITLE
    assert article.text.count(CREDIT) == 2
    assert "nothing of it" not in article.text


def test_what_is_dragged_out_of_a_browser_is_taken_like_a_paste(sit: Sit) -> None:
    person = sit()
    assert drop_words(person.button("Open an article"), "nothing of it", MARKUP)
    page = page_of(person)
    assert page.importing.draft.format == "paste"
    article = use(person)
    assert article.title == TITLE
    assert article.text.count(CREDIT) == 2


def test_an_address_alone_is_not_taken_nor_words_over_somebody_s_work(person: Person) -> None:
    assert not drop_words(person.view, "nothing of it", MARKUP)
    person.window.show_start()
    link = QMimeData()
    link.setUrls([QUrl("https://example.org/pier")])
    link.setText("https://example.org/pier")
    assert not drop_there(person.window, link)
    assert person.button("Open an article").isVisible()


def test_plain_text_is_pasted_and_looked_over(sit: Sit) -> None:
    person = sit()
    copy(ARTICLE.read_text("utf-8"))
    person.choose_in_menu("Edit", "Paste an article")
    page_of(person)
    assert use(person).title == ARTICLE_TITLE


def test_an_empty_clipboard_is_said(sit: Sit) -> None:
    person = sit()
    QApplication.clipboard().clear()
    person.press("Ctrl+V")
    person.expect("There is no text to paste.")
    assert person.button("Open an article").isVisible()
