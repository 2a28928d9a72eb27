"""Edits work in the program's window by keys, until it is killed; once more for each line.

Standard input names a work file, a seed and, if it is to die by its own hand, a transaction
(from 1; otherwise 0) per line. Each window is a process of its own,
split off from one that has everything loaded. It says "here" with its number, "edit" with
what changes when a step is made, "saved" when the window says so, and "gone" after it.
"""

from __future__ import annotations

import json
import os
import pkgutil
import random
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from dying import die_amid
from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

import annotator.gui.article
import annotator.gui.student
from annotator.gui.application import open_window
from annotator.gui.main_window import MainWindow
from annotator.model.annotation import Annotation
from annotator.storage.work_files import Step
from annotator.text import say
from annotator.workflows.saving import SaveQueue

for package in (annotator.gui.article, annotator.gui.student):
    for found in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        import_module(found.name)


def tell(*words: object) -> None:
    """Write at once and in one piece: what is said is not lost with the process."""
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def known(one: Annotation) -> str:
    """What the other side can see of a passage in the file."""
    return f"{one.tag} {one.span.start} {one.span.end} {one.comment}"


def tell_step(step: Step) -> None:
    """Say what a step changes: None for what it takes away."""
    changes = step.change.changes
    tell("edit", json.dumps({c.annotation_id: c.after and known(c.after) for c in changes}))


class Hands:
    """Press one key after the other, as long as there is a window.

    After every second step or so they rest until the window shows that it is saved, however
    slow the disk is; the other steps follow one another while the last one is being stored.
    """

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self._keys = self._wanted()
        self._told = True
        self._rests = False
        self._timer = QTimer()
        self._timer.timeout.connect(self._press)
        self._timer.start(0)
        put = SaveQueue.put

        def put_and_tell(queue: SaveQueue, step: Step) -> None:
            self._told = False
            self._rests = self._chance.random() < 0.5
            tell_step(step)
            put(queue, step)

        SaveQueue.put = put_and_tell  # type: ignore[method-assign]

    def _press(self) -> None:
        windows = (w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
        window = next(windows, None)
        if window is None or window.desk._furniture is None:
            return
        saved = window.desk.furniture.top._saved
        if not self._told and saved.isVisible() and saved.text() == say("desk.saved"):
            self._told = True
            tell("saved")
        if self._rests and not self._told:
            return
        target, keys = next(self._keys)
        if target:
            fields = window.findChildren(QLineEdit)
            fields = [f for f in fields if f.accessibleName() == target and f.isEnabled()]
            if fields and fields[0].isVisible():
                fields[0].setFocus()
                QTest.keyClicks(fields[0], keys)
                QTest.keyClick(fields[0], "\r")
            window.desk.view.setFocus()
            return
        (combination,) = QKeySequence(keys)
        focused = QApplication.focusWidget() or window
        QTest.keyClick(focused, combination.key(), combination.keyboardModifiers())

    def _wanted(self) -> Iterator[tuple[str, str]]:
        """Field and what is typed there, or no field and a key."""
        chance = self._chance
        yield "", "Ctrl+Home"
        for _ in range(chance.randint(0, 40)):
            yield "", "Down"
        while True:
            for key in ("Down", "Home", "Shift+End"):
                yield "", key
            yield "", str(chance.randint(1, 5))
            if chance.random() < 0.4:
                yield say("desk.comment"), f"because {chance.randint(0, 9)}"
            for key in chance.sample(("Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Backspace"), 2):
                if chance.random() < 0.3:
                    yield "", key


def show(path: str, seed: int, transaction: int) -> None:
    """Be the window of one process."""
    die_amid(Path(path), transaction)
    app = QApplication([sys.argv[0], "-style", "fusion"])
    hands = Hands(seed)
    tell("here", os.getpid())
    open_window(Path(path))
    del hands, app


def main() -> None:
    """One process after the other."""
    for line in sys.stdin:
        path, seed, transaction = line.rsplit(maxsplit=2)
        process = os.fork()
        if not process:
            show(path, int(seed), int(transaction))
            os._exit(0)
        os.waitpid(process, 0)
        tell("gone")


if __name__ == "__main__":
    main()
