"""A tag is seen before anything else about it is."""

from __future__ import annotations

import pytest
from hands import Person

from annotator.gui.article.page import ArticlePage
from annotator.gui.student.panel import Panel


def test_the_words_are_painted_without_selection_before_the_panel_follows(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    happened: list[str] = []
    paint, follow = ArticlePage.paintEvent, Panel.show_change

    def painting(page: ArticlePage, event: object) -> None:
        happened.append("selected" if page.textCursor().hasSelection() else "painted")
        paint(page, event)  # type: ignore[arg-type]

    def following(panel: Panel, change: object) -> None:
        happened.append("panel")
        follow(panel, change)  # type: ignore[arg-type]

    person.select("neighbors haul")
    monkeypatch.setattr(ArticlePage, "paintEvent", painting)
    monkeypatch.setattr(Panel, "show_change", following)
    person.press("1")
    assert happened[:2] == ["painted", "panel"]
