"""Every key as the help shows it: the same rows as on the card with all keys."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from annotator.gui.key_card import KeyGroup
from annotator.text import say
from annotator.workflows.help_pages import as_it_is


def keys_markdown(groups: Iterable[KeyGroup]) -> str:
    """The groups of keys as Markdown, a table under the name of each."""
    return "\n".join(line for group in groups for line in _group(group))


def _group(group: KeyGroup) -> Iterator[str]:
    yield from (say("help.keys_of", group=as_it_is(group.name)), "")
    yield from (say("help.keys_head"), "| --- | --- |")
    for row in group.rows:
        yield say("help.keys_row", keys=as_it_is(row.keys), does=as_it_is(row.does))
    yield ""
