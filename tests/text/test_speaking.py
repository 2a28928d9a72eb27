"""Texts in the language in use."""

from __future__ import annotations

import gettext
from collections.abc import Iterator

import pytest

import annotator.text
from annotator.text import language, languages, plain, say, use

ONE = {
    "settings.close": "Cerrar",
    "importing.too_many_lines": "Como mucho {most:,}.",
    "numbers.thousands": ".",
    "numbers.decimal": ",",
    "report.points_of": "{points} de {worth}",
}
MANY = {"board.simulated": ("{n} alumno", "{n} alumnos")}


class Half(gettext.NullTranslations):
    """A language of which only some is translated."""

    def gettext(self, message: str) -> str:
        return ONE.get(message, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return MANY[msgid1][n != 1] if msgid1 in MANY else msgid1


@pytest.fixture(autouse=True)
def _half(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(annotator.text, "_translation", lambda language: Half())
    use("es")
    yield
    use("en")


def test_english_is_always_there() -> None:
    assert languages()[0] == "en"


def test_everything_is_said_in_the_language_in_use() -> None:
    assert language() == "es"
    assert say("settings.close") == "Cerrar"


def test_what_is_not_translated_is_said_in_english() -> None:
    assert say("settings.usual") == "Back to the usual"


def test_a_text_that_counts_takes_the_form_of_its_number() -> None:
    assert [say("board.simulated", n=n) for n in (1, 2)] == ["1 alumno", "2 alumnos"]


def test_numbers_are_written_as_the_language_writes_them() -> None:
    assert say("importing.too_many_lines", most=100_000) == "Como mucho 100.000."
    assert say("report.points_of", points=2.5, worth=20) == "2,5 de 20"


def test_english_numbers_stay_as_they_are_once_english_is_used_again() -> None:
    use("en")
    assert "100,000" in say("importing.too_many_lines", most=100_000)


def test_right_to_left_words_leave_what_follows_in_its_place() -> None:
    said = say("facts.repeat", n=3, words="المصدر: فيديو 7")
    assert said == "“\u2068المصدر: فيديو 7\u2069” stands in 3 places."
    assert plain(said) == "“المصدر: فيديو 7” stands in 3 places."
    assert say("facts.repeat", n=3, words="Señora Öz") == "“Señora Öz” stands in 3 places."
