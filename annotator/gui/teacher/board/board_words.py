"""What the board says around a passage; some of it not before every student is shown."""

from __future__ import annotations

from typing import NamedTuple

from annotator.model.board import Board, Comment
from annotator.model.scheme import Tag
from annotator.text import say


class Shown(NamedTuple):
    """What is to be seen: the slide's number from 0, how many layers, whether the answers.

    `comment` is the number of the comment that is shown, from 1; 0 for none.
    """

    at: int = 0
    layers: int = 0
    answers: bool = False
    comment: int = 0


class BoardWords:
    """The words of one slide of a board that has slides."""

    def __init__(self, board: Board, shown: Shown) -> None:
        self.slide = board.slides[shown.at]
        self._board, self._shown = board, shown
        self._tags = {tag.id: tag for tag in board.scheme.tags}
        self._is_everyone = shown.layers == self.slide.people

    @property
    def titles(self) -> str:
        """That students are simulated, the lesson's, and the article's where there are several."""
        return _joined(self.note, self._board.title, self.slide.article)

    @property
    def note(self) -> str:
        """That the class, or some of it, is not real."""
        simulated = self._board.simulated
        return say("board.simulated", n=simulated) if simulated else ""

    @property
    def where(self) -> str:
        """Which passage it is, and which of the same words."""
        place, total = self.slide.place, len(self._board.slides)
        slide = "board.slide" if self.slide.people else "board.whole"
        return _joined(
            say(slide, number=self._shown.at + 1, total=total),
            say("report.place", number=place.number, total=place.total) if place else "",
        )

    @property
    def state(self) -> str:
        """How many students are shown, and how many of them tagged nothing."""
        people, layers = self.slide.people, self._shown.layers
        if not people:
            return ""
        nothing = self.slide.nothing(layers)
        return _joined(
            say("board.everyone", n=people)
            if self._is_everyone
            else say("board.shown", shown=layers, n=people),
            say("board.nothing", n=nothing) if nothing else "",
        )

    @property
    def split(self) -> str:
        """That the class split; told before, nobody would look for it."""
        return say("board.split") if self.slide.is_split and self._is_everyone else ""

    @property
    def question(self) -> str:
        """What to ask once everyone is shown; empty where nothing calls for it."""
        prompt = self.slide.prompt
        if prompt is None or not self._is_everyone:
            return ""
        if prompt.kind == "worded":
            return prompt.words
        if prompt.kind == "missed":
            return say("board.ask_missed")
        tag = self._tags[prompt.tag].name
        if prompt.kind == "split":
            return say("board.ask_split", tag=tag)
        return say("board.ask_mix_up", tag=tag, other=self._tags[prompt.other].name)

    @property
    def comment(self) -> Comment | None:
        """What a student wrote, where it is shown."""
        number = self._shown.comment
        return self.slide.comments[number - 1] if number else None

    @property
    def comment_head(self) -> str:
        """What the comment answers, and which of how many it is."""
        comment, total = self.comment, len(self.slide.comments)
        number = self._shown.comment
        return _joined(
            (comment and comment.question) or say("board.comment"),
            say("board.n_of", number=number, total=total) if total > 1 else "",
        )

    @property
    def figures(self) -> list[tuple[Tag, int]]:
        """How many students shown used each tag; nothing about a whole article."""
        if not self.slide.people:
            return []
        votes = self.slide.votes(self._shown.layers)
        return [(self._tags[tag], votes[tag]) for tag in self._board.tags]

    @property
    def answers(self) -> list[Tag | str]:
        """The teacher's tags, with words before them and between those as good as each other."""
        if not self.slide.people:
            return []
        if not self._board.has_answers:
            return [say("board.no_answers")]
        found: list[Tag | str] = []
        for alike in self.slide.answers:
            for number, tag in enumerate(dict.fromkeys(piece.tag for piece in alike)):
                found += [say("board.or")] if number else []
                found.append(self._tags[tag])
        return [say("board.answers"), *(found or [say("board.nothing_to_tag")])]

    @property
    def spoken(self) -> str:
        """Everything on the board, a line each."""
        figures = [say("report.vote", tag=tag.name, n=n) for tag, n in self.figures]
        around = [self.state, self.split, *figures, self.question]
        parts = [self.where, self.slide.text, *around, self.slide.article, self.note]
        if self.comment:
            parts += [self.comment_head, self.comment.words]
        if self._shown.answers:
            parts.append(
                " ".join(one if isinstance(one, str) else one.name for one in self.answers)
            )
        return "\n".join(part for part in parts if part)


def without_slides(board: Board) -> str:
    """Why there is nothing on the board."""
    return say("board.nothing_tagged" if board.people else "board.nobody")


def _joined(*parts: str) -> str:
    return say("class_screen.joint").join(part for part in parts if part)
