"""A class of thirty as each learning platform gives it back, with all that goes wrong at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from zips import zip_at, zip_of

from annotator.importers.schemes import find_scheme
from annotator.importers.sources import read_article
from annotator.model.assignment import Assignment
from annotator.model.collected import ClassRecord
from annotator.model.lesson import Document, HandIn, Material
from annotator.paths import resources
from annotator.storage import class_files, work_files
from annotator.workflows.simulating import simulated_class

NOW, AFTER = "2026-03-05T10:00:00Z", "2026-03-05T11:05:00Z"
DUE = "2026-03-05T10:00+00:00"
NAMES = (
    *("Ada Moss", "Ben Okoro", "Carla Ruiz", "Dev Anand", "Ella Brandt", "Femi Ade"),
    *("Greta Holm", "Hugo Silva", "Ines Costa", "Jonas Weber", "Sam Low", "Sam Low"),
    *("Mina Sato", "Noor Haddad", "Oskar Lind", "Priya Rao", "Quinn Avery", "Rosa Marin"),
    *("Sami Laine", "Tara Singh", "Umar Farah", "Vera Petrov", "Will Dunn", "Yara Nassar"),
    *("Zoë Roe", "Sean O'Neill", "José Díaz", "Li Wei", "Anne-Marie Bo", "Mary Ann Lee"),
)
STRANGER, MISSING = "Zed Stranger", "Lou Late"
# By number: what is odd about them.
LATE, NAMELESS, TWICE, WORK_FILE, OTHER_TEXT, COPIED, COPY = 2, 3, 4, 5, 6, 7, 8
CLASH, DAMAGED, TRIGGER = (10, 11), 12, 13
_OTHERS = 40


@dataclass(frozen=True)
class Sent:
    """One file that a student, by number, handed in: the first or a further one."""

    number: int
    name: str
    content: bytes
    again: int = 0
    ending: str = ".annot"

    @property
    def is_late(self) -> bool:
        return self.number == LATE


@cache
def lesson() -> Material:
    """A lesson on the sample, due at ten."""
    article = read_article(resources() / "samples" / "harbor-cleanup.txt", article_id="a1")
    asked = Assignment("l1", "Harbor: who says what?", NOW, due=DUE, zone="UTC")
    return Material((article,), find_scheme("default"), asked)


@cache
def students() -> list[HandIn]:
    """The newest work of each student, by number, as it was done; the stranger's last."""
    made = simulated_class(lesson(), people=31, seed=5, now=NOW)
    found = [replace(one, person=name) for one, name in zip(made, [*NAMES, STRANGER], strict=True)]
    found[LATE] = replace(found[LATE], handed_in=AFTER)
    found[OTHER_TEXT] = replace(found[OTHER_TEXT], material=_edited())
    # One of them tagged nothing by chance: not the one who is copied.
    source = found[COPIED]
    assert source.annotations
    found[COPY] = replace(source, person=NAMES[COPY])
    return found


def _edited() -> Material:
    (article,) = lesson().articles
    text = article.text.replace("hundred", "hundert", 1)
    assert text != article.text
    return replace(lesson(), articles=(replace(article, text=text),))


@cache
def sent() -> list[Sent]:
    """Everything that was handed in."""
    works = students()
    files = [Sent(n, one.person, content(one, n)) for n, one in enumerate(works)]
    files[DAMAGED] = replace(files[DAMAGED], content=files[DAMAGED].content[:9000])
    files[TRIGGER] = replace(files[TRIGGER], content=_with_trigger(files[TRIGGER].content))
    half = works[TWICE].annotations[: len(works[TWICE].annotations) // 2]
    first = replace(works[TWICE], annotations=half, save_counter=len(half))
    zeros = zip_of({"0.annot": bytes(20 << 20)})
    return [
        *files,
        Sent(TWICE, NAMES[TWICE], content(first, TWICE), again=1),
        Sent(_OTHERS, "Mal Ory", zeros, ending=".zip"),
    ]


def content(one: HandIn, number: int) -> bytes:
    """The file that a student handed in."""
    document = Document(
        one.work_id,
        "work" if number == WORK_FILE else "hand_in",
        one.material,
        NOW,
        person="" if number == NAMELESS else one.person,
        handed_in="" if number == WORK_FILE else one.handed_in,
        save_counter=one.save_counter,
        annotations={annotation.id: annotation for annotation in one.annotations},
        simulated=True,
    )
    with TemporaryDirectory() as folder:
        path = Path(folder) / "x.annot"
        work_files.create(path, document)
        return path.read_bytes()


def _with_trigger(content: bytes) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "x.annot"
        path.write_bytes(content)
        with closing(sqlite3.connect(path)) as database, database:
            database.execute(
                "CREATE TRIGGER evil AFTER INSERT ON annotation BEGIN DELETE FROM annotation; END"
            )
        return path.read_bytes()


def _canvas(one: Sent) -> str:
    first, _, last = one.name.rpartition(" ")
    who = "".join(filter(str.isalnum, f"{last}{first}")).lower()
    late = "LATE_" if one.is_late else ""
    again = "-1" if one.again else ""
    return f"{who}_{late}{_id(one)}_{9000 + one.number}{one.again}_harbor{again}{one.ending}"


def _moodle(one: Sent) -> str:
    return f"{one.name}_{_id(one)}_assignsubmission_file/harbor{_again(one)}{one.ending}"


def _moodle_flat(one: Sent) -> str:
    return f"{one.name}_{_id(one)}_assignsubmission_file_harbor{_again(one)}{one.ending}"


def _blackboard(one: Sent) -> str:
    hour = "11" if one.is_late else "09"
    time = f"2026-03-05-{hour}-{30 - one.again}-00"
    return f"Harbor_{user_name(one.number)}_attempt_{time}_harbor{one.ending}"


def _brightspace(one: Sent) -> str:
    time = f"{'11' if one.is_late else '9'}{30 - one.again} AM"
    return f"{7000 + one.number}-9 - {one.name} - Mar 5, 2026 {time}/harbor{one.ending}"


def _plain(one: Sent) -> str:
    again = " (2)" if one.again or one.number == CLASH[1] else ""
    return f"{one.name}{again}{one.ending}"


def _again(one: Sent) -> str:
    return f" ({one.again + 1})" if one.again else ""


def _id(one: Sent) -> int:
    return 1000 + one.number


def user_name(number: int) -> str:
    """A student's user name where there are such."""
    return f"u{1000 + number}"


# What each platform calls a file, with its folder where it makes one.
LAYOUTS: Mapping[str, Callable[[Sent], str]] = {
    "canvas": _canvas,
    "moodle": _moodle,
    "moodle_flat": _moodle_flat,
    "blackboard": _blackboard,
    "brightspace": _brightspace,
    "plain": _plain,
}


def entries(platform: str) -> dict[str, bytes]:
    """All that is in the platform's ZIP, by name: the files, and what it puts beside them."""
    named = LAYOUTS[platform]
    files = {named(one): one.content for one in sent()}
    assert len(files) == len(sent())
    first = named(sent()[0])
    beside = {"../../evil.annot": sent()[1].content, "__MACOSX/._" + first: b"mac"}
    if platform == "blackboard":
        beside |= {named(one).rpartition("_")[0] + ".txt": b"Name:" for one in sent()}
    if platform in ("canvas", "brightspace"):
        beside |= {"index.html": b"<p>Index</p>"}
    return {**files, **beside}


def download(path: Path, platform: str) -> Path:
    """The ZIP that a teacher downloads."""
    return zip_at(path, entries(platform))


def class_list(path: Path, platform: str) -> Path:
    """The class list as the platform exports it: all thirty, and one who handed nothing in."""
    rows = [_HEADERS[platform]]
    rows += [_row(platform, n, name) for n, name in enumerate(NAMES)]
    rows += [_row(platform, _OTHERS + 1, MISSING)]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


_HEADERS = {
    "canvas": "Student,ID,SIS User ID,SIS Login ID,Section,Harbor (77)\n    Points Possible,,,,,10",
    "moodle": "Identifier,Full name,Email address,Status,Grade",
    "moodle_flat": "Identifier,Full name,Email address,Status,Grade",
    "blackboard": '"Last Name","First Name","Username","Student ID","Availability"',
    "brightspace": "OrgDefinedId,Username,Last Name,First Name,Points Grade,End-of-Line Indicator",
    "plain": "Name,Number",
}


def _row(platform: str, number: int, name: str) -> str:
    first, _, last = name.rpartition(" ")
    user, moodle = user_name(number), f"Participant {1000 + number},{name},{number}@x.org,,"
    return {
        "canvas": f'"{last}, {first}",{1000 + number},s{number},{user},7b,',
        "moodle": moodle,
        "moodle_flat": moodle,
        "blackboard": f'"{last}","{first}","{user}","s{number}","Yes"',
        "brightspace": f"#s{number},#{user},{last},{first},,#",
        "plain": f"{name},s{number}",
    }[platform]


def listed(platform: str, number: int) -> str:
    """A student's name as the platform's class list has it."""
    name = [*NAMES, STRANGER][number]
    first, _, last = name.rpartition(" ")
    return f"{last}, {first}" if platform == "canvas" and name != STRANGER else name


def empty_class(path: Path) -> Path:
    """The teacher's class file, before anything came."""
    class_files.create(path, ClassRecord("c1", lesson()))
    return path
