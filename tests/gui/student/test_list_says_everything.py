"""The list of passages says all that the painted article shows, to those who only listen."""

from __future__ import annotations

from hands import CREDIT, Person
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox


def heard(person: Person) -> list[str]:
    """Every row as a screen reader gets it from Qt."""
    spoken = QAccessible.queryAccessibleInterface(person.furniture.panel.list)
    rows = [spoken.child(n) for n in range(spoken.childCount())]
    return [
        one.text(QAccessible.Text.Name) for one in rows if one.role() == QAccessible.Role.ListItem
    ]


def test_a_row_says_tag_words_place_answers_and_comment(person: Person) -> None:
    made = person.tag(CREDIT, "4", n=1)
    assert heard(person) == [f"Credit: {CREDIT}, place 2 of 4"]
    field = person.question("Whose work is it?")
    assert isinstance(field, QComboBox)
    field.setFocus()
    person.press("Down")
    person.comment.setFocus()
    person.type("It stands alone.")
    person.press("Return")
    (said,) = heard(person)
    kept = person.saved().annotations[made.id]
    assert kept.comment == "It stands alone."
    assert said == " · ".join(
        (
            f"Credit: {CREDIT}, place 2 of 4",
            f"Whose work is it? {field.currentText()}",
            "Why: It stands alone.",
        )
    )


def test_rows_say_what_shares_words_with_them(person: Person) -> None:
    person.tag("crab pots, ropes and a shopping cart", "1")
    person.tag("ropes", "5")
    person.press("Esc")
    person.tag("a shopping cart and stacked", "2")
    person.tag("ice house", "3")
    claim, ask, quote, caption = heard(person)
    assert claim.endswith(" · Shares words with: Ask, Quote")
    assert ask == "Ask: ropes · Shares words with: Claim"
    assert quote.endswith(" · Shares words with: Claim")
    assert caption == "Caption: ice house"
    person.click_row(0)
    person.furniture.panel.list.setFocus()
    person.press("Delete")
    assert [row for row in heard(person) if "Shares" in row] == []


def test_passages_that_only_touch_share_nothing(person: Person) -> None:
    person.tag("crab pots", "1")
    person.tag("ropes and a", "2")
    assert heard(person) == ["Claim: crab pots", "Quote: ropes and a"]


def test_many_words_end_with_a_sign_that_there_are_more(person: Person) -> None:
    person.press("Ctrl+A")
    person.press("5")
    (said,) = heard(person)
    assert said.endswith("…")
    assert person.desk.article.text.split()[0] in said


def test_every_painted_passage_has_its_row(person: Person) -> None:
    person.tag(CREDIT, "4")
    person.press("Return")
    person.tag("crab pots, ropes", "1")
    person.tag("crab pots", "2")
    painted, rows = person.view._index, person.furniture.panel.list.passages.annotations
    assert len(painted) == len(rows) == len(heard(person)) == 6
    assert all((there := painted.get(one.id)) and there.span == one.span for one in rows)
