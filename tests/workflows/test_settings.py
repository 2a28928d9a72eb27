"""How a person likes to read, kept."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.errors import StorageFailed
from annotator.text import languages
from annotator.workflows.settings import (
    COLUMNS,
    LETTER_SPACINGS,
    LINE_SPACINGS,
    SIZES,
    SYSTEM,
    THEMES,
    Settings,
    load_settings,
    save_settings,
)

OTHER = Settings(
    font="Liberation Sans",
    size=32,
    line_spacing=220,
    letter_spacing=12,
    column=64,
    theme="high-contrast",
    whole_words=False,
    language="en",
)
CHOICES = {
    "size": SIZES,
    "line_spacing": LINE_SPACINGS,
    "letter_spacing": LETTER_SPACINGS,
    "column": COLUMNS,
    "theme": (SYSTEM, *THEMES),
    "language": (SYSTEM, *languages()),
}
WRONG: dict[str, list[object]] = {
    "font": ["", "  ", "x" * 101, "a\nb", "\ud800", 7, None, ["serif"]],
    "size": [9, 33, 12.5, True, "12", None, 10**30],
    "line_spacing": [0, 159, 160.0, "160"],
    "letter_spacing": [False, -3, 1],
    "column": [0, 42, None],
    "theme": ["pink", "", 1, "../light"],
    "whole_words": [0, 1, "false", None],
    "language": ["xx", "", "../en", 1, None],
}


def keep(home: Path, content: str) -> None:
    home.mkdir(exist_ok=True)
    (home / "settings.json").write_text(content, encoding="utf-8")


def test_nothing_kept_is_the_usual() -> None:
    assert load_settings() == Settings()


def test_the_usual_can_be_chosen_everywhere() -> None:
    for name, choices in CHOICES.items():
        assert getattr(Settings(), name) in choices


def test_what_is_saved_comes_back(home: Path) -> None:
    save_settings(Settings())
    save_settings(OTHER)
    assert load_settings() == OTHER
    assert [path.name for path in home.iterdir()] == ["settings.json"]


@pytest.mark.parametrize("content", ["", "{", "7", "[7]", "null", "[" * 100_000, '{"size": 1' * 9])
def test_a_spoilt_file_is_the_usual(home: Path, content: str) -> None:
    keep(home, content)
    assert load_settings() == Settings()
    save_settings(OTHER)
    assert load_settings() == OTHER


def test_bytes_that_are_no_text_are_the_usual(home: Path) -> None:
    home.mkdir()
    (home / "settings.json").write_bytes(b'{"size": 12, "font": "\xff"}')
    assert load_settings() == Settings()


@pytest.mark.parametrize("name", WRONG)
def test_one_wrong_value_costs_only_itself(home: Path, name: str) -> None:
    for value in WRONG[name]:
        keep(home, json.dumps(asdict(OTHER) | {name: value, "unknown": value}))
        usual = {name: getattr(Settings(), name)}
        assert load_settings() == replace(OTHER, **usual), value


any_value = st.none() | st.integers() | st.text() | st.booleans() | st.floats()


@given(kept=st.fixed_dictionaries({}, optional=dict.fromkeys(WRONG, any_value)))
def test_whatever_stands_there_only_choices_come_out(
    tmp_path_factory: pytest.TempPathFactory, kept: dict[str, object]
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        home = tmp_path_factory.mktemp("home")
        patch.setenv("ANNOTATOR_HOME", str(home))
        keep(home, json.dumps(kept))
        loaded = load_settings()
    for name, choices in CHOICES.items():
        assert getattr(loaded, name) in choices
    assert loaded.font.strip()


def test_a_home_that_cannot_be_written_is_said(home: Path) -> None:
    home.write_text("a file")
    with pytest.raises(StorageFailed) as failure:
        save_settings(OTHER)
    assert failure.value.message == "settings.not_kept"
    assert load_settings() == Settings()
