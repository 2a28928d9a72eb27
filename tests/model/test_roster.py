"""Who on the class list a hand-in is from: surely somebody, or nobody yet."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.delivery import PLAIN, Delivery
from annotator.model.roster import Lookup, Match, Person, Roster, folded

ANN = Person("Ann Lee", "7b-1", "7b", ("canvas:340934", "ann.lee@school.test"))
ZOE = Person("Roe-Lee, Zoë Mary", "7b-2", "7b", ("blackboard:zroe", "moodle:12345"))
LEE_1, LEE_2 = Person("Bo Lee", "7c-1"), Person("Bo Lee", "7c-2", "", ("canvas:51",))
KIM = Person("Kim")
LIST = Roster((ANN, ZOE, LEE_1, LEE_2, KIM))


def match(name: str = "", roster_id: str = "", *said: object) -> Match:
    return Lookup(LIST).match(name, roster_id, Delivery("", *said))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "roster_id", "expected"),
    [
        ("Zed", " 7B-1 ", Match(ANN, "id")),
        ("Zed", "ANN.LEE@school.test", Match(ANN, "id")),
        ("Zed", "zroe", Match(ZOE, "id")),
        ("ann  LEE", "", Match(ANN, "name")),
        ("Ann Lee", "none", Match(ANN, "name")),
        ("Ann Lee", "7b-2", Match(None, "id", (ZOE, ANN))),
        ("Bo Lee", "7b-2", Match(ZOE, "id")),
        ("Lee, Ann", "", Match(ANN, "turned_name")),
        ("Zoe\u0308 Mary Roe-Lee", "", Match(ZOE, "turned_name")),
        ("roe-lee, zoë mary", "", Match(ZOE, "name")),
        ("Kim", "", Match(KIM, "name")),
        ("Bo Lee", "", Match(None, "name", (LEE_1, LEE_2))),
        ("Lee, Bo", "", Match(None, "turned_name", (LEE_1, LEE_2))),
        ("Bo Lee", "7c-2", Match(LEE_2, "id")),
        *((name, "", Match()) for name in ("Ann", "Lee", "Ann Le", "Annlee", "Zoe Mary Roe-Lee")),
        ("", "", Match()),
        (" , ", " ", Match()),
    ],
)
def test_who_it_is_by_what_stands_inside(name: str, roster_id: str, expected: Match) -> None:
    assert match(name, roster_id) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (("canvas", "leeann", "1"), Match(ANN, "platform")),
        (("canvas", "annlee", "1"), Match(ANN, "platform")),
        (("canvas", "lee", "340934"), Match(ANN, "platform")),
        (("canvas", "roeleezoëmary", "1"), Match(ZOE, "platform")),
        (("canvas", "leebo", "1"), Match(None, "platform", (LEE_1, LEE_2))),
        (("canvas", "leebo", "51"), Match(LEE_2, "platform")),
        (("canvas", "Ann Lee", ""), Match()),
        (("moodle", "Lee Ann", "340934"), Match()),
        (("moodle", "x", "12345"), Match(ZOE, "platform")),
        (("moodle", "Ann Lee", "9"), Match(ANN, "platform")),
        (("brightspace", "Zoë Mary Roe-Lee", ""), Match(ZOE, "platform")),
        (("blackboard", "zroe", "zroe"), Match(ZOE, "platform")),
        (("blackboard", "7b-1", "7b-1"), Match(ANN, "platform")),
        (("blackboard", "x", "51"), Match()),
        ((), Match()),
    ],
)
def test_who_it_is_by_the_platform(said: tuple[str, ...], expected: Match) -> None:
    assert match("", "", *said) == expected
    assert match("Somebody Else", "none", *said) == expected


def test_the_platform_settles_two_of_one_name_and_not_two_people() -> None:
    assert match("Bo Lee", "", "canvas", "leebo", "51") == Match(LEE_2, "platform")
    assert match("Bo Lee", "", "canvas", "leeann", "340934") == Match(None, "name", (LEE_1, LEE_2))
    assert match("Ann Lee", "", "moodle", "x", "12345") == Match(None, "conflict", (ANN, ZOE))
    assert match("Ann Lee", "", "canvas", "leeann", "340934") == Match(ANN, "name")


def test_two_of_one_name_without_an_id_stay_two() -> None:
    for written in ("Sam Low", "Low, Sam"):
        twins = (Person(written), Person(written[:]))
        lookup = Lookup(Roster((twins[0], Person(*twins[1]))))
        for name in ("Sam Low", "Low, Sam"):
            found = lookup.match(name, "", PLAIN)
            assert found.person is None
            assert found.could_be == twins
        assert lookup.match("", "", Delivery("", "canvas", "lowsam", "1")).could_be == twins


names = st.text("aA,é -\u0301ßİ", max_size=8)


@given(st.lists(names, max_size=6), names)
def test_a_match_is_the_only_one_whatever_the_order(people: list[str], name: str) -> None:
    known = [Person(each, str(number)) for number, each in enumerate(people)]
    found = {
        Lookup(Roster(tuple(order))).match(name, "", Delivery()).person
        for order in list(permutations(known))[:24]
    }
    assert len(found) == 1
    same = [one for one in known if folded(one.name) == folded(name)]
    if folded(name) and same:
        assert found == {same[0] if len(same) == 1 else None}
