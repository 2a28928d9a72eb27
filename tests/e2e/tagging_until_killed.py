"""Tags on and on in the work file given, and prints each passage once it is said to be saved.

The arguments: the file, a seed, and in which transaction (from 1) it dies, or 0.
"""

from __future__ import annotations

import random
import sys
import threading
from pathlib import Path

from dying import die_amid

from annotator.model.annotation import Annotation
from annotator.workflows.clock import system_clock
from annotator.workflows.opening import open_work
from annotator.workflows.saving import SaveState


def main(path: Path, seed: int, transaction: int) -> None:
    die_amid(path, transaction)
    chance = random.Random(seed)
    is_saved = threading.Event()

    def report(state: SaveState) -> None:
        (is_saved.set if state.name == "saved" else is_saved.clear)()

    opened = open_work(path, clock=system_clock, report=report)
    work, (article, *_) = opened.work, opened.work.material.articles
    used = {(one.span, one.tag) for one in work.annotations.values()}
    places = [(b.span, tag.id) for b in article.blocks for tag in work.material.scheme.tags]
    free = [place for place in places if place not in used]
    chance.shuffle(free)
    while len(free) > 4:
        made: list[Annotation] = []
        for _ in range(chance.randint(1, 4)):
            span, tag = free.pop()
            (change,) = work.tag(article, [span], tag).changes
            assert change.after is not None
            work.comment(change.after.id, f"Comment {len(free)}")
            made.append(work.annotations[change.after.id])
            if chance.random() < 0.3:
                work.undo()
                work.redo()
        is_saved.wait()
        for one in made:
            sys.stdout.write(f"{one.id} {one.span.start} {one.comment}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
