"""The class list, and who on it a hand-in is from: never a guess."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Literal, NamedTuple

from annotator.model.delivery import Delivery

MOST_PEOPLE = 5_000
# An id that might be of another kind is only taken for a platform's when it is so long.
_LONG_ID = 4


class Person(NamedTuple):
    """Somebody on the class list; `id` and `group` may be empty.

    `other_ids` are user names, e-mail addresses and numbers that can stand for them too;
    those that one platform gives begin with its name and a colon, like "canvas:340934".
    """

    name: str
    id: str = ""
    group: str = ""
    other_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Roster:
    """The class list, in its own order."""

    people: tuple[Person, ...]


By = Literal["", "id", "name", "turned_name", "platform", "conflict"]


class Match(NamedTuple):
    """Who on the class list it is and what says so; `could_be` where that cannot be told.

    In a conflict, the first is whom the file names and the second who handed it in.
    """

    person: Person | None = None
    by: By = ""
    could_be: tuple[Person, ...] = ()


NOBODY = Match()


class Lookup:
    """Finds people on a class list."""

    def __init__(self, roster: Roster) -> None:
        self._ids: dict[str, list[Person]] = {}
        self._platform_ids: dict[str, list[Person]] = {}
        self._names: dict[str, list[Person]] = {}
        self._turned: dict[str, list[Person]] = {}
        self._squeezed: dict[str, list[Person]] = {}
        for person in roster.people:
            own = {one for one in (person.id, *person.other_ids) if one}
            _add(self._ids, person, (folded(one.partition(":")[2] or one) for one in own))
            _add(self._platform_ids, person, (folded(one) for one in own))
            _add(self._names, person, [folded(person.name)])
            _add(self._turned, person, _orders(person.name))
            _add(self._squeezed, person, _squeezed(person.name))

    def match(self, name: str, roster_id: str, delivery: Delivery) -> Match:
        """Who it is, by the id in the file, the name in it, that turned, and the platform.

        An id or a name that several people have, and an id and a name of two, are settled by
        the platform, else left open. A file with one person's name that the platform got
        from another is left open too.
        """
        inside = self._inside(name, roster_id)
        outside = self._outside(delivery)
        if inside.could_be:
            return outside if outside.person in inside.could_be else inside
        if inside.person and outside.person and inside.person != outside.person:
            return Match(None, "conflict", (inside.person, outside.person))
        return inside if inside.person else outside

    def _inside(self, name: str, roster_id: str) -> Match:
        by_id = _one(self._ids.get(folded(roster_id), ()), "id")
        by_name = (
            _one(self._names.get(folded(name), ()), "name")
            or _one(_all(self._turned, _orders(name)), "turned_name")
            or NOBODY
        )
        if by_id is None:
            return by_name
        if by_id.person and by_name.person and by_id.person != by_name.person:
            # A slip in the number, or another's name: both stand on the list.
            return Match(None, "id", (by_id.person, by_name.person))
        return by_id

    def _outside(self, delivery: Delivery) -> Match:
        platform, platform_id = delivery.platform, folded(delivery.platform_id)
        own = self._platform_ids.get(f"{platform}:{platform_id}", ())
        any_kind = self._platform_ids.get(platform_id, ()) if len(platform_id) >= _LONG_ID else ()
        named = [*self._names.get(folded(delivery.name), ())]
        if platform == "canvas":
            named = self._squeezed.get(folded(delivery.name), [])
        elif not named:
            named = _all(self._turned, _orders(delivery.name))
        return (
            _one(own, "platform") or _one(any_kind, "platform") or _one(named, "platform") or NOBODY
        )


def folded(name: str) -> str:
    """A name as names are compared: without case, doubled white space and ways of encoding."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def is_name_of(name: str, person: Person) -> bool:
    """Whether a name, in either order, is this person's."""
    return not {*_orders(name)}.isdisjoint(_orders(person.name))


def _orders(name: str) -> list[str]:
    """The names that one may stand for: "Roe, Zoë" is Zoë Roe, or someone's Roe Zoë."""
    last, comma, first = name.partition(",")
    plain = folded(name)
    if not comma:
        return [plain] if plain else []
    return [folded(f"{first} {last}"), folded(f"{last} {first}")]


def _squeezed(name: str) -> set[str]:
    """The name as Canvas may write it: last name first, letters and digits alone."""
    last, comma, first = folded(name).partition(",")
    words = last.split()
    orders = [[last, first]] if comma else [words[n:] + words[:n] for n in range(len(words))]
    return {re.sub(r"\W", "", "".join(order)) for order in orders}


def _add(found: dict[str, list[Person]], person: Person, keys: Iterable[str]) -> None:
    for key in {*keys} - {""}:
        found.setdefault(key, []).append(person)


def _all(found: dict[str, list[Person]], keys: Iterable[str]) -> list[Person]:
    people = chain.from_iterable(found.get(key, ()) for key in keys)
    # Two of one name without an id are equal, and still two.
    return list({id(person): person for person in people}.values())


def _one(people: Iterable[Person], by: By) -> Match | None:
    known = tuple(people)
    if len(known) > 1:
        return Match(None, by, known)
    return Match(known[0], by) if known else None
