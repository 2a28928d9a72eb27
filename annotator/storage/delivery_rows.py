"""How hand-ins came, and the class list, as rows, and back with every value checked."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable
from datetime import datetime
from typing import Any, cast

from annotator.model.collected import TAKEN_BACK, Collected, Given
from annotator.model.delivery import PLATFORMS, Delivery
from annotator.model.roster import MOST_PEOPLE, Person, Roster
from annotator.storage.checks import demand, identity, line, text
from annotator.storage.rows import insert, to_json

_PLATFORM_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", re.ASCII)
_LONGEST_FILE = 1_000
DELIVERY_COLUMNS = "file, folder, platform, name, platform_id, is_late, time, given_name, given_id"


def store_delivery(connection: sqlite3.Connection, hand_in: int, collected: Collected) -> bool:
    """Whether this way in, or the teacher's word on whose it is, was not there yet."""
    came, given = collected.delivery, collected.given
    place = (hand_in, came.folder, collected.file)
    known = connection.execute(
        "SELECT number, given_name, given_id FROM delivery"
        " WHERE hand_in = ? AND folder = ? AND file = ?",
        place,
    ).fetchone()
    if known is None:
        row = {
            "hand_in": hand_in,
            "file": collected.file,
            **came._asdict(),
            "is_late": int(came.is_late),
            "given_name": given.name if given else None,
            "given_id": given.roster_id if given else None,
            "person": "",
            "is_newest": 0,
        }
        insert(connection, "delivery", row)
        return True
    number, *said = known
    now: tuple[str | None, ...] | None = (None, None) if given == TAKEN_BACK else given
    if now is None or said == [*now]:
        return False
    connection.execute(
        "UPDATE delivery SET given_name = ?, given_id = ? WHERE number = ?", (*now, number)
    )
    return True


def read_delivery(row: Iterable[Any]) -> tuple[str, Delivery, Given | None]:
    """The file's name, how it came and the teacher's word, of `DELIVERY_COLUMNS`."""
    file, folder, platform, name, platform_id, is_late, time, given_name, given_id = row
    demand(len(text(file)) <= _LONGEST_FILE and platform in PLATFORMS and is_late in (0, 1))
    demand(time == "" or bool(_PLATFORM_TIME.fullmatch(time)))
    if time:
        datetime.fromisoformat(time)
    came = Delivery(
        line(folder), platform, line(name), line(platform_id), bool(is_late), cast(str, time)
    )
    demand(bool(platform) or came == Delivery())
    demand((given_name is None) == (given_id is None))
    return file, came, None if given_name is None else Given(line(given_name), line(given_id))


def mark_newest(connection: sqlite3.Connection, newest: Iterable[Collected]) -> None:
    """Let the view `annotations` show the versions that count, under the right names."""
    connection.execute("UPDATE delivery SET is_newest = 0, person = ''")
    connection.executemany(
        "UPDATE delivery SET is_newest = 1, person = ? WHERE folder = ? AND file = ?"
        " AND hand_in = (SELECT number FROM hand_in WHERE work_id = ? AND content_hash = ?)",
        [
            (
                one.person,
                one.delivery.folder,
                one.file,
                one.hand_in.work_id,
                one.hand_in.content_hash,
            )
            for one in newest
        ],
    )
    connection.execute(
        "UPDATE hand_in SET is_newest ="
        " (SELECT max(is_newest) FROM delivery WHERE delivery.hand_in = hand_in.number)"
    )


def store_roster(connection: sqlite3.Connection, roster: Roster) -> None:
    """Put this class list in place of the one there is."""
    connection.execute("DELETE FROM roster")
    for person in roster.people:
        row = {"name": person.name, "id": person.id, "group": person.group}
        insert(connection, "roster", row | {"other_ids": to_json(person.other_ids)})


def read_roster(connection: sqlite3.Connection) -> Roster | None:
    """The class list; None where there is none. Raises one of many errors for wrong values."""
    rows = connection.execute(
        'SELECT name, id, "group", other_ids FROM roster ORDER BY number'
    ).fetchall()
    demand(len(rows) <= MOST_PEOPLE)
    people = tuple(
        Person(identity(name), line(own), line(group), tuple(map(identity, _list(others))))
        for name, own, group, others in rows
    )
    return Roster(people) if people else None


def _list(json_text: str) -> list[object]:
    found = json.loads(json_text)
    demand(isinstance(found, list))
    return cast(list[object], found)
