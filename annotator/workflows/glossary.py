"""Words to know, found where they stand in an article."""

from __future__ import annotations

from annotator.model.assignment import Assignment, Word


def words_at(assignment: Assignment, text: str, point: int) -> list[Word]:
    """The words to know that the code point `point` of `text` is in, or at the end of."""
    return [one for one in assignment.words if _stands_at(one.word, text, point)]


def _stands_at(word: str, text: str, point: int) -> bool:
    wanted, length = word.casefold(), len(word)
    return any(
        text[start : start + length].casefold() == wanted
        and not text[max(start - 1, 0) : start].isalnum()
        and not text[start + length : start + length + 1].isalnum()
        for start in range(max(point - length, 0), point + 1)
    )
