"""Edits, hands in, collects, … in the folder given; says what is stored once it is."""

from __future__ import annotations

import hashlib
import os
import random
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from annotator.model.errors import Refused
from annotator.model.lesson import Document
from annotator.paths import resources
from annotator.storage import class_files, work_files
from annotator.workflows.clock import system_clock
from annotator.workflows.collecting import collect
from annotator.workflows.handing_in import hand_in_file
from annotator.workflows.opening import new_work, open_work
from annotator.workflows.working import Work

WORK = "x.annot"
CLASS = "c.annotclass"
_TURNS = 16
_PATIENCE_SECONDS = 60


def say(*words: object) -> None:
    """Write at once: what is said is in the record where it was said."""
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def looks(document: Document) -> str:
    """Stands for all that can differ from one state of a work to another."""
    found = sorted(document.annotations.items()), document.answers, document.history
    return hashlib.sha256(repr(found).encode()).hexdigest()[:16]


def edit(folder: Path) -> None:
    """Tag, comment, take back and do again; close the file in between."""
    chance = random.Random(7)
    for _ in range(2):
        opened = open_work(folder / WORK, clock=system_clock)
        tell(opened.work)
        for _ in range(_TURNS // 2):
            # Some steps go to the disk together.
            for _ in range(chance.randint(1, 4)):
                change(opened.work, chance)
                tell(opened.work)
            assert opened.queue
            assert opened.queue.wait(_PATIENCE_SECONDS)
            say("saved", opened.work.document().save_counter)
        assert opened.close()


def tell(work: Work) -> None:
    """Say what the work is like after so many steps."""
    document = work.document()
    say("state", document.save_counter, looks(document))


def change(work: Work, chance: random.Random) -> None:
    """One step of any kind."""
    (article,) = work.material.articles
    tag = chance.choice(work.material.scheme.tags).id
    free = [b.span for b in article.blocks if not work.is_tagged(article, b.span, tag)]
    move = chance.choice(("tag", "tag", "comment", "undo", "redo", "delete"))
    with suppress(Refused):  # Nothing to undo, for one.
        if move in ("undo", "redo"):
            (work.undo if move == "undo" else work.redo)()
        elif move == "tag" or not work.annotations:
            work.tag(
                article, chance.sample(free, chance.choice((1, 1, 2, min(40, len(free))))), tag
            )
        elif move == "delete":
            work.delete([chance.choice(list(work.annotations))])
        else:
            words = "so " * chance.choice((1, 300))
            work.comment(chance.choice(list(work.annotations)), words)


def hand_in(folder: Path) -> None:
    """Make a hand-in file in a folder that is made for it."""
    hand_in_file(folder / WORK, folder / "out" / "in", name="Kim", clock=system_clock)
    say("done")


def begin(folder: Path) -> None:
    """Make a work file from an article."""
    article = resources() / "samples" / "harbor-cleanup.txt"
    new_work(article, folder / "new" / "new.annot", clock=system_clock)
    say("done")


def take_in(folder: Path) -> None:
    """Collect hand-ins into a class file, one more each time."""
    for number, source in enumerate(sorted((folder / "sources").iterdir()), start=1):
        collect(folder / CLASS, [source])
        say("saved", number)


def bring_up_to_date(folder: Path) -> None:
    """Open files of the first version of the program."""
    work_files.read_own(folder / WORK)
    class_files.read(folder / CLASS)
    say("done")


DOINGS: dict[str, Callable[[Path], None]] = {
    one.__name__: one for one in (edit, hand_in, begin, take_in, bring_up_to_date)
}

if __name__ == "__main__":
    DOINGS[sys.argv[1]](Path(sys.argv[2]))
