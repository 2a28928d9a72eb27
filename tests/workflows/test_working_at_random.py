"""Any sequence of actions: memory and file agree at every point, undo and redo lead everywhere."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from pathlib import Path

from any_work import ACTIONS, counting_clock, do, materials
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from small_class import NOW

from annotator.model.annotation import Annotation
from annotator.model.lesson import Document, Material
from annotator.storage import work_files
from annotator.storage.work_files import Step
from annotator.workflows.working import Work

NUMBERS = st.integers(0, 30)
WORDS = st.sampled_from(["", "Why?", " \ufeffso ", "\U0001f600\nreally"])


class Working(RuleBasedStateMachine):
    """A work on a real file, as the command line does it."""

    @initialize(material=materials())
    def begin(self, material: Material) -> None:
        self.stack = ExitStack()
        folder = self.stack.enter_context(tempfile.TemporaryDirectory())
        self.path = Path(folder) / "x.annot"
        work_files.create(self.path, Document("d1", "work", material, NOW))
        self.file = work_files.WorkFile(self.path, material)
        self.stack.callback(self.file.close)
        self.steps = 0
        self.work = Work(work_files.read_own(self.path), clock=counting_clock(), store=self.store)

    def store(self, step: Step) -> None:
        self.file.store([step])
        self.steps += 1

    @rule(kind=st.sampled_from(ACTIONS), one=NUMBERS, other=NUMBERS, words=WORDS)
    def act(self, kind: str, one: int, other: int, words: str) -> None:
        before, steps = self.work.document(), self.steps
        if not do(self.work, (kind, one, other, words)) and kind not in ("offer", "back", "about"):
            assert self.work.document() == before
            assert self.steps == steps

    def state(self) -> tuple[dict[str, Annotation], dict[tuple[str, str], str]]:
        return dict(self.work.annotations), dict(self.work.answers)

    @rule()
    def close_and_open_again(self) -> None:
        self.file.close()
        document = work_files.read_own(self.path)
        self.file = work_files.WorkFile(self.path, document.material)
        self.stack.callback(self.file.close)
        self.work = Work(document, clock=counting_clock(), store=self.store)

    @rule()
    def undo_all_and_redo_all(self) -> None:
        end, history = self.state(), self.work.history
        seen = [end]
        while self.work.history.done:
            self.work.undo()
            seen.append(self.state())
        assert seen[-1] == ({}, {})
        for state in reversed(seen[:-1]):
            self.work.redo()
            assert self.state() == state
        assert self.work.history == history

    @invariant()
    def the_file_holds_what_is_in_memory(self) -> None:
        if hasattr(self, "work"):
            stored, held = work_files.read_own(self.path), self.work.document()
            assert stored == held
            assert stored.save_counter == self.steps

    @invariant()
    def no_place_has_a_tag_twice(self) -> None:
        if hasattr(self, "work"):
            places = [self._place(one) for one in self.work.annotations.values()]
            assert len(places) == len(set(places))

    @invariant()
    def linked_places_share_tag_and_article(self) -> None:
        if hasattr(self, "work"):
            groups: dict[str, list[Annotation]] = {}
            for one in self.work.in_text_order():
                if one.group:
                    groups.setdefault(one.group, []).append(one)
            for group in groups.values():
                assert len({(one.article_id, one.tag) for one in group}) == 1
                assert self.work.linked(group[0].id) == tuple(group)

    def _place(self, one: Annotation) -> tuple[object, ...]:
        return (one.article_id, one.span, one.tag)

    def teardown(self) -> None:
        if hasattr(self, "stack"):
            self.stack.close()


Working.TestCase.settings = settings(max_examples=25, stateful_step_count=30)
TestWorking = Working.TestCase
