"""Collecting in any way a term can go: whatever comes, however often, in any order, as any copy."""

from __future__ import annotations

import random
import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    multiple,
    precondition,
    rule,
)
from small_class import NOW, material, tagged
from zips import zip_at

from annotator.model.collected import ClassRecord
from annotator.model.lesson import Document, HandIn
from annotator.model.states import states
from annotator.storage import class_files, work_files
from annotator.workflows.collecting import collect

WORKS = ("w1", "w2", "w3")
NAMES = ("Ann Lee", "Bo Kim", "Zoë Diaz")
WORDS = ("gone", "home", "otter", "Nobody", "pond")
FILES = ("work.annot", "work (2).annot")


class Version(NamedTuple):
    """One version of one work: so many edits, under a name, with an edition of the tag set."""

    work: str
    name: str
    edits: int
    edition: int


class Sent(NamedTuple):
    """A version as it came, under a file name."""

    version: Version
    file: str


@cache
def document(version: Version) -> Document:
    """The hand-in: the more edits, the more is tagged, but the last takes the first away."""
    words = WORDS[: version.edits]
    kept = words[1:] if len(words) == len(WORDS) else words
    own = [tagged(n, "claim", each) for n, each in enumerate(kept)]
    own = [replace(one, id=f"{version.work}-{one.id}") for one in own]
    lesson = material()
    lesson = replace(lesson, scheme=replace(lesson.scheme, version=version.edition))
    return Document(
        version.work,
        "hand_in",
        lesson,
        NOW,
        person=version.name,
        handed_in=NOW,
        save_counter=version.edits,
        annotations={one.id: one for one in own},
    )


@cache
def content(version: Version) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.annot"
        work_files.create(path, document(version))
        return path.read_bytes()


def what_is_in(record: ClassRecord) -> set[tuple[str, str]]:
    """Each version and the name it came under; never twice."""
    found = [(one.hand_in.content_hash, one.file) for one in record.collected]
    assert len(set(found)) == len(found)
    return set(found)


@cache
def handed_in(version: Version) -> HandIn:
    return document(version).as_hand_in()


class Stopped(Exception):
    """What a person's Cancel raises."""


class Collecting(RuleBasedStateMachine):
    sent = Bundle("sent")

    @initialize(target=sent, first=st.sampled_from(WORKS))
    def lesson_is_made(self, first: str) -> Sent:
        self.folder = Path(tempfile.mkdtemp(prefix="collecting-"))
        self.path = self.folder / "c.annotclass"
        class_files.create(self.path, ClassRecord("c1", material()))
        self.came: set[Sent] = set()
        self.downloads = 0
        return Sent(Version(first, NAMES[WORKS.index(first)], 1, 1), FILES[0])

    def teardown(self) -> None:
        if self.came:
            self._anything_else_gives_the_same()
        shutil.rmtree(self.folder)

    @rule(
        target=sent,
        work=st.sampled_from(WORKS),
        edits=st.integers(0, len(WORDS)),
        edition=st.integers(1, 2),
        file=st.sampled_from(FILES),
    )
    def hand_in(self, work: str, edits: int, edition: int, file: str) -> Sent:
        return Sent(Version(work, NAMES[WORKS.index(work)], edits, edition), file)

    @rule(target=sent, before=sent, file=st.sampled_from(FILES))
    def go_on_and_hand_in_again(self, before: Sent, file: str) -> Sent:
        edits = min(before.version.edits + 1, len(WORDS))
        return Sent(before.version._replace(edits=edits), file)

    @rule(target=sent, of=sent, name=st.sampled_from(NAMES))
    def copy_under_a_name(self, of: Sent, name: str) -> Sent:
        return of._replace(version=of.version._replace(name=name))

    @rule(target=sent, of=sent)
    def rename_the_file(self, of: Sent) -> object:
        return multiple(*(of._replace(file=file) for file in FILES))

    @rule(some=st.lists(sent, min_size=1, max_size=5), way=st.sampled_from(["zip", "folders"]))
    def collect_some(self, some: list[Sent], way: str) -> None:
        found = collect(self.path, [self._download(some, way)])
        assert not found.refused
        assert len(found.taken) == len(some)
        self.came |= set(some)
        self._check()

    @rule(some=st.lists(sent, min_size=1, max_size=3))
    def stop_in_the_middle(self, some: list[Sent]) -> None:
        before = self.path.read_bytes()

        def stop(part: int, total: int) -> None:
            raise Stopped

        with pytest.raises(Stopped):
            collect(self.path, [self._download(some, "zip")], report=stop)
        assert self.path.read_bytes() == before
        assert {each.name for each in self.folder.iterdir() if each.is_file()} <= {
            self.path.name,
            *(f"{n}.zip" for n in range(self.downloads + 1)),
        }

    @precondition(lambda self: self.came)
    @rule(chance=st.randoms(use_true_random=False))
    def collect_all_of_it_again(self, chance: random.Random) -> None:
        before = class_files.read(self.path)
        again = sorted(self.came)
        chance.shuffle(again)
        collect(self.path, [self._download(again, "zip")])
        assert class_files.read(self.path) == before

    def _check(self) -> None:
        """Nothing is lost, nothing added, the newest counts, and copies stay apart."""
        record = class_files.read(self.path)
        versions = [version for version, _ in self.came]
        handed = {handed_in(version).content_hash: handed_in(version) for version in versions}
        assert what_is_in(record) == {
            (handed_in(version).content_hash, file) for version, file in self.came
        }
        assert all(one.hand_in == handed[one.hand_in.content_hash] for one in record.collected)
        newest = {(one.hand_in.work_id, one.person): one.hand_in for one in record.newest}
        assert set(newest) == {(version.work, version.name) for version in versions}
        for version in versions:
            assert newest[version.work, version.name].save_counter >= version.edits
        said = states(record)
        for work in WORKS:
            several = [one.key for one in record.newest if one.hand_in.work_id == work]
            assert len(several) < 2 or all("copy" in said[key] for key in several)

    def _download(self, some: Iterable[Sent], way: str) -> Path:
        self.downloads += 1
        files = {f"{n}/{each.file}": content(each.version) for n, each in enumerate(some)}
        if way == "zip":
            return zip_at(self.folder / f"{self.downloads}.zip", files)
        target = self.folder / str(self.downloads)
        for name, each in files.items():
            (target / name).parent.mkdir(parents=True)
            (target / name).write_bytes(each)
        return target

    def _anything_else_gives_the_same(self) -> None:
        """Another teacher collects it in two parts, the other way round."""
        other = self.folder / "other.annotclass"
        class_files.create(other, ClassRecord("c1", material()))
        everything = sorted(self.came, reverse=True)
        for part in (everything[::2], everything[1::2] or everything):
            collect(other, [self._download(part, "zip")])
        mine, theirs = class_files.read(self.path), class_files.read(other)
        assert theirs.newest == mine.newest
        assert what_is_in(theirs) == what_is_in(mine)
        assert states(theirs) == states(mine)


class TestCollecting(Collecting.TestCase):
    settings = settings(max_examples=60, stateful_step_count=12)


@pytest.mark.long
class TestCollectingALot(Collecting.TestCase):
    settings = settings(max_examples=10_000, stateful_step_count=7)
