"""Why a text is no YAML, in words, and where the fault is: often before where it shows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

import yaml

from annotator.importers.yaml_text import Mark, YamlText, indent, inside

_KEY_AND_QUOTE = re.compile(r" *(?:- +)?\{?[\w-]+: *[\"']")
_NO_COLON = re.compile(r" *(?:- +)*([\w-]+ [^:]*)")
_NO_SPACE = re.compile(r" *(?:- +)*([\w-]+:)[^\s:]")


class Place(NamedTuple):
    """A place as marks of PyYAML have it: both from 0."""

    line: int
    column: int


class Cause(NamedTuple):
    """What is at fault, as a message id with values."""

    mark: Mark
    message: str
    values: Mapping[str, object] = {}


def cause(text: YamlText, error: yaml.MarkedYAMLError) -> Cause:
    """What made `error`, which PyYAML words for programmers."""
    mark = error.problem_mark or error.context_mark
    assert mark is not None
    return (
        _open_quote(text, error, mark)
        or _bad_sign(text, error, mark)
        or _bad_structure(text, error, mark)
        or Cause(mark, "schemes.not_yaml")
    )


def quote_over_keys(text: YamlText) -> Mark | None:
    """Where a text in quotation marks starts that ends in the next one, after another key."""
    for event in text.events:
        if isinstance(event, yaml.ScalarEvent) and event.style in ("'", '"'):
            end: Mark = event.end_mark
            is_below = _ends_below(event, end.line)
            if is_below and _KEY_AND_QUOTE.fullmatch(text.lines[end.line][: end.column]):
                return event.start_mark
    return None


def _open_quote(text: YamlText, error: yaml.MarkedYAMLError, mark: Mark) -> Cause | None:
    problem, before = error.problem or "", error.context_mark
    ends = "stream" in problem or "document separator" in problem
    if before and ends and "quoted scalar" in (error.context or ""):
        return Cause(before, "schemes.open_quote")
    last = next((e for e in reversed(text.events) if isinstance(e, yaml.ScalarEvent)), None)
    if last and last.style and _ends_below(last, mark.line):
        # The words up to the next quotation mark, lines below, were taken for the text.
        return Cause(last.start_mark, "schemes.open_quote")
    return None


def _bad_sign(text: YamlText, error: yaml.MarkedYAMLError, mark: Mark) -> Cause | None:
    problem, context = error.problem or "", error.context or ""
    before = error.context_mark or mark
    if "'\\t'" in problem:
        return Cause(mark, "schemes.tab")
    if "escape" in problem or "escape" in context:
        return Cause(mark, "schemes.escape")
    if "cannot start any token" in problem or "alphabetic or numeric" in problem:
        return Cause(mark, "schemes.strange_start", {"found": text.word_at(mark)[:1]})
    if text.line_at(mark).startswith("%"):
        return Cause(Place(mark.line, 0), "schemes.strange_start", {"found": "%"})
    if "tag" in context or "tag handle" in problem:
        return Cause(before, "schemes.special_tag", {"found": text.word_at(before)})
    return None


def _bad_structure(text: YamlText, error: yaml.MarkedYAMLError, mark: Mark) -> Cause | None:
    problem, before = error.problem or "", error.context_mark or mark
    if "could not find expected ':'" in problem:
        return Cause(before, "schemes.no_colon")
    if "mapping values are not allowed" in problem:
        if ":" in text.line_at(mark)[: mark.column]:
            return Cause(mark, "schemes.colon_in_text")
        return _line_without_colon(text, mark.line) or _moved(text, mark)
    if error.context_mark and "flow" in (error.context or ""):
        return Cause(mark if before.line == mark.line else before, "schemes.open_bracket")
    if "expected <block end>" in problem and "scalar" not in problem:
        return _line_without_colon(text, mark.line) or _moved(text, mark)
    if "expected '<document start>'" in problem:
        return _line_without_colon(text, mark.line) or _moved(text, mark)
    return None


def _moved(text: YamlText, mark: Mark) -> Cause:
    """Which line is moved: this one, or the one above that all others disagree with."""
    above, below = text.filled_above(mark.line), text.filled_below(mark.line)
    here = indent(text.line_at(mark))
    if above is not None and above not in text.moved:
        before = text.filled_above(above)
        agree = below is not None and indent(text.lines[below]) == here
        usual = before is not None and here == indent(text.lines[before]) + 2
        alone = before is None or inside(text.lines[before]) != inside(text.lines[above])
        if alone and (agree or usual):
            return Cause(Place(above, indent(text.lines[above])), "schemes.moved_in")
    return Cause(Place(mark.line, here), "schemes.moved_in")


def _ends_below(event: yaml.ScalarEvent, line: int) -> bool:
    """Whether a text ends in this line and starts in one above."""
    start, end = event.start_mark, event.end_mark
    return start is not None and end is not None and start.line < end.line == line


def _line_without_colon(text: YamlText, below: int) -> Cause | None:
    """The line above, if it starts with a word that lacks its colon or the space after it."""
    number = text.filled_above(below)
    if number is None:
        return None
    line = text.lines[number]
    if match := _NO_COLON.fullmatch(line):
        return Cause(Place(number, match.start(1)), "schemes.no_colon")
    if match := _NO_SPACE.match(line):
        return Cause(Place(number, match.end(1)), "schemes.no_space")
    return None
