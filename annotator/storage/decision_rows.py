"""The teacher's decisions about a class: a list in its file that only grows at its end."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

from annotator.model.answers import LONGEST_COMMENT
from annotator.model.decisions import (
    Decision,
    Merge,
    Overrule,
    Passage,
    PointsRule,
    Remark,
    Reword,
    Show,
    checked_decision,
)
from annotator.model.lesson import Material
from annotator.model.points import POINTS_FOR, Overruled
from annotator.model.spans import Span
from annotator.storage.checks import LONGEST_LINE, Checked, demand, identity, line, text, whole
from annotator.storage.connections import own
from annotator.storage.failures import sentences
from annotator.storage.rows import insert, read_material, to_json


class DecisionList(NamedTuple):
    """The decisions that count, the first one first, and how many can be made again."""

    done: tuple[Decision, ...]
    undone: int


def read_decisions(path: Path, material: Material) -> DecisionList:
    """The decisions in a class file. Raises Refused for values that are wrong for its lesson."""
    with closing(own(path, "annotclass", writable=False)) as connection, sentences(path):
        rows = connection.execute(
            "SELECT kind, fields, undone FROM decision ORDER BY number"
        ).fetchall()
    with Checked(path.name):
        made = [
            (_read(kind, json.loads(fields), material), undone) for kind, fields, undone in rows
        ]
        undone = [bool(one) for _, one in made]
        # What was undone is at the end: nothing else could be made again.
        demand(undone == sorted(undone))
        return DecisionList(tuple(one for one, is_undone in made if not is_undone), sum(undone))


def add_decision(path: Path, decision: Decision) -> None:
    """Put a decision at the end; those that were undone are gone then.

    Raises Refused for points and words that cannot be, and for what the lesson does not have.
    """
    kept = checked_decision(decision)
    kind = next(kind for kind, (made_of, _, _) in _KINDS.items() if made_of is type(kept))
    fields = _KINDS[kind][1](kept)
    row = {"kind": kind, "fields": to_json(fields), "undone": 0}
    with closing(own(path, "annotclass")) as connection, sentences(path):
        connection.execute("BEGIN IMMEDIATE")
        with Checked(path.name):
            ((material,),) = connection.execute("SELECT material FROM class").fetchall()
            # What could not be read again would keep the whole class from being opened.
            _read(kind, fields, read_material(connection, material, path.name))
        connection.execute("DELETE FROM decision WHERE undone")
        insert(connection, "decision", row)
        connection.execute("COMMIT")


def undo_decision(path: Path) -> None:
    """Take the last decision back, if there is one."""
    _mark(path, "undone = 1 WHERE number = (SELECT max(number) FROM decision WHERE NOT undone)")


def redo_decision(path: Path) -> None:
    """Make the decision again that was taken back last, if there is one."""
    _mark(path, "undone = 0 WHERE number = (SELECT min(number) FROM decision WHERE undone)")


def _mark(path: Path, change: str) -> None:
    with closing(own(path, "annotclass")) as connection, sentences(path):
        connection.execute(f"UPDATE decision SET {change}")


def _read(kind: str, fields: Mapping[str, Any], material: Material) -> Decision:
    _, write, read = _KINDS[kind]
    decision = read(fields, material)
    demand(write(decision) == fields and checked_decision(decision) == decision)
    return decision


def _merge(fields: Mapping[str, Any], material: Material) -> Merge:
    return Merge(tuple(map(text, fields["spellings"])), text(fields["into"]))


def _points_rule(fields: Mapping[str, Any], material: Material) -> PointsRule:
    demand(fields["rule"] in POINTS_FOR)
    return PointsRule(fields["rule"])


def _overrule(fields: Mapping[str, Any], material: Material) -> Overrule:
    points, note = fields["points"], fields["note"]
    if points is None and note is None:
        return Overrule(_work(fields["work"]), None)
    demand(type(points) is float)
    return Overrule(_work(fields["work"]), Overruled(points, text(note)))


def _overrule_fields(one: Overrule) -> dict[str, object]:
    instead = one.instead
    said = (instead.points, instead.note) if instead else (None, None)
    return {"work": list(one.work), "points": said[0], "note": said[1]}


def _reword(fields: Mapping[str, Any], material: Material) -> Reword:
    words = fields["words"]
    return Reword(_passage(fields, material), None if words is None else text(words))


def _passage(fields: Mapping[str, Any], material: Material) -> Passage:
    article, span = material.article(fields["article"]), fields["span"]
    if article is None:
        raise ValueError
    if span is None:
        return article.id, None
    start, end = map(whole, span)
    demand(end <= len(article.text))
    return article.id, Span(start, end)


def _reword_fields(one: Reword) -> dict[str, object]:
    article, span = one.passage
    return {
        "article": article,
        "span": [span.start, span.end] if span else None,
        "words": one.words,
    }


def _show(fields: Mapping[str, Any], material: Material) -> Show:
    words = text(fields["words"])
    demand(0 < len(words) <= LONGEST_COMMENT and type(fields["shown"]) is bool)
    about, question = identity(fields["about"]), line(fields["question"])
    return Show(Remark(_work(fields["work"]), about, question, words), fields["shown"])


def _show_fields(one: Show) -> dict[str, object]:
    return {**one.remark._asdict(), "work": list(one.remark.work), "shown": one.shown}


def _work(fields: list[Any]) -> tuple[str, str]:
    work_id, who = fields
    # Not a line: what stands for somebody on the class list begins with a control character.
    demand(len(text(who)) <= 4 * LONGEST_LINE)
    return identity(work_id), who


# What each kind is made of, how it becomes fields, and how it is made of them again.
_KINDS: dict[
    str,
    tuple[
        type[Decision],
        Callable[[Any], dict[str, Any]],
        Callable[[Mapping[str, Any], Material], Decision],
    ],
] = {
    "merge": (Merge, lambda one: {"spellings": list(one.spellings), "into": one.into}, _merge),
    "points_rule": (PointsRule, lambda one: {"rule": one.rule}, _points_rule),
    "overrule": (Overrule, _overrule_fields, _overrule),
    "reword": (Reword, _reword_fields, _reword),
    "show": (Show, _show_fields, _show),
}
