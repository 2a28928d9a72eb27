"""Prompts from YAML: those that come with the program, or a teacher's own instead of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from annotator.importers.decoding import decoded, other_kind
from annotator.importers.reading import file_bytes
from annotator.model.canonical import canonical
from annotator.model.errors import Refused
from annotator.model.prompts import PromptRule, rules_from_fields
from annotator.paths import prompts_file, resources

if TYPE_CHECKING:
    from annotator.importers.yaml_text import Found

MOST_BYTES = 256_000
# Said of tag sets where a tag set file is read.
_IN_OTHER_WORDS = (
    *("too_many_parts", "empty_file", "second_document", "special_tag", "special_link"),
    *("not_a_mapping", "mapping_needed", "truth_needed"),
)


class KnownPrompts(NamedTuple):
    """The prompts to choose from; `refused` says why not a teacher's own, where there are some."""

    rules: tuple[PromptRule, ...]
    refused: Refused | None = None


def known_prompts() -> KnownPrompts:
    """A teacher's own prompts, else those that come with the program."""
    own = prompts_file()
    try:
        return KnownPrompts(prompts_from_yaml(_text_in(own), own.name))
    except Refused as refused:
        is_there = refused.message != "importing.missing"
        return KnownPrompts(shipped_prompts(), refused if is_there else None)


def shipped_prompts() -> tuple[PromptRule, ...]:
    """The prompts that come with the program."""
    return prompts_from_yaml(shipped_prompts_source(), "prompts.yaml")


def shipped_prompts_source() -> str:
    """The YAML text of the prompts that come with the program, to copy."""
    return (resources() / "prompts.yaml").read_text(encoding="utf-8")


def mistakes_in_prompts(path: Path) -> list[Found]:
    """Every mistake in a file of prompts, in the order of its lines.

    Raises Refused where there is no such file, or it is no text.
    """
    return _checked(_text_in(path))[1]


def prompts_from_yaml(text: str, file: str) -> tuple[PromptRule, ...]:
    """The prompts that a YAML text holds; `file` is what its file is called in a refusal.

    Raises Refused for the first mistake, with its `line` and `column` and how many there are.
    """
    if len(text) > MOST_BYTES:
        raise Refused("prompts.too_large", file=file)
    rules, mistakes = _checked(text)
    if mistakes:
        from annotator.importers.scheme_mistakes import broken

        raise broken(mistakes, file)
    return rules


def _checked(text: str) -> tuple[tuple[PromptRule, ...], list[Found]]:
    # Imported late: the parser is needed only for files that people write.
    from annotator.importers.scheme_mistakes import checked_fields
    from annotator.model.prompt_checks import prompt_mistakes

    fields, found = checked_fields(canonical(text), prompt_mistakes)
    if found or not isinstance(fields, dict):
        return (), [_reworded(one) for one in found]
    return rules_from_fields(fields), []


def _reworded(one: Found) -> Found:
    name = one.message.removeprefix("schemes.")
    return one._replace(message=f"prompts.{name}") if name in _IN_OTHER_WORDS else one


def _text_in(path: Path) -> str:
    content = file_bytes(path, MOST_BYTES)
    if content is None:
        raise Refused("prompts.too_large", file=path.name)
    text = None if other_kind(content) else decoded(content)
    if text is None:
        raise Refused("prompts.not_text", file=path.name)
    return text
