"""What each column of a class list is, as it was understood and as a teacher corrects it."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.importers.rosters import RosterPreview, read_roster
from annotator.model.errors import Refused
from annotator.workflows.class_lists import Use, columns_for, uses_of

CANVAS = "Student,ID,SIS User ID,SIS Login ID,Section\n" + "".join(
    f'"{last}, {first}",{n},s{n},{first}{n},7b\n'
    for n, (last, first) in enumerate([("Lee", "Ann"), ("Kim", "Bo"), ("Diaz", "Cy")], start=1)
)
PARTS = "Surname;First name;Team\nLee;Ann;x\nKim;Bo;y\n"


def preview(folder: Path, text: str) -> RosterPreview:
    path = folder / "list.csv"
    path.write_text(text, encoding="utf-8")
    return read_roster(path)


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        (CANVAS, ["name", "id", "id", "id", "group"]),
        (PARTS, ["last", "first", "group"]),
        ("Ann Lee\nBo Kim\n", ["name"]),
    ],
)
def test_what_was_understood_stays_the_same_when_nothing_is_changed(
    tmp_path: Path, text: str, uses: list[Use]
) -> None:
    found = preview(tmp_path, text)
    assert uses_of(found) == uses
    assert columns_for(uses, found.columns) == found.columns


def test_other_columns_give_other_names(tmp_path: Path) -> None:
    found = preview(tmp_path, PARTS)
    path = tmp_path / "list.csv"
    turned = read_roster(path, columns_for(["first", "last", "id"], found.columns))
    assert [(p.name, p.id, p.group) for p in turned.roster.people] == [
        ("Lee Ann", "x", ""),
        ("Kim Bo", "y", ""),
    ]
    either = read_roster(path, columns_for(["name", "name", "unused"], found.columns))
    assert [person.name for person in either.roster.people] == ["Lee, Ann", "Kim, Bo"]


@pytest.mark.parametrize(
    ("uses", "message"),
    [
        (["id", "unused", "group"], "class_list.names_wanted"),
        (["name", "last", "first"], "class_list.names_wanted"),
        (["name", "group", "group"], "class_list.one_group"),
    ],
)
def test_a_list_without_a_clear_name_is_refused(
    tmp_path: Path, uses: list[Use], message: str
) -> None:
    found = preview(tmp_path, PARTS)
    with pytest.raises(Refused) as refusal:
        columns_for(uses, found.columns)
    assert refusal.value.message == message
