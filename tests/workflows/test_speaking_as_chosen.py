"""The language is the chosen one, else the first of the computer's that the program speaks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import annotator.workflows.speaking
from annotator.text import language, use
from annotator.workflows.settings import Settings
from annotator.workflows.speaking import speak

NAMES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


@pytest.fixture(autouse=True)
def _three_languages(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(annotator.workflows.speaking, "languages", lambda: ("en", "es", "pt-BR"))
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    yield
    use("en")


@pytest.mark.parametrize(
    ("environment", "spoken"),
    [
        ({}, "en"),
        ({"LANG": "es_MX.UTF-8"}, "es"),
        ({"LANG": "ca_ES.UTF-8@valencia"}, "en"),
        ({"LANG": "C.UTF-8", "LC_MESSAGES": "es"}, "es"),
        ({"LANG": "es_ES", "LC_ALL": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "de:pt_BR:es"}, "pt-BR"),
        ({"LANG": "pt_PT.UTF-8"}, "en"),
    ],
)
def test_without_a_choice_the_computer_says(
    environment: dict[str, str], spoken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    speak(Settings())
    assert language() == spoken


def test_without_an_environment_the_window_system_says() -> None:
    speak(Settings(), ["de-Latn-DE", "de", "es-MX", "en"])
    assert language() == "es"


def test_the_choice_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "es_ES.UTF-8")
    speak(Settings(language="en"), ["es"])
    assert language() == "en"
