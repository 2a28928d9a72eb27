"""The tag sets that come with the program say everything in Spanish too."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from annotator.importers.schemes import find_scheme, shipped_schemes
from annotator.model.scheme import Names, Scheme


def texts_of(scheme: Scheme) -> Iterator[tuple[str, Names]]:
    """Every text of a set, and what it is in other languages."""
    yield scheme.title, scheme.titles
    for tag in scheme.tags:
        yield tag.name, tag.names
        yield tag.definition, tag.definitions
        yield tag.example, tag.examples
        yield tag.not_this, tag.not_these
        for question in tag.attributes:
            yield question.name, question.names
            yield from ((option.name, option.names) for option in question.options)


@pytest.mark.parametrize("name", shipped_schemes())
def test_every_text_of_a_set_has_a_spanish_one(name: str) -> None:
    assert not [text for text, others in texts_of(find_scheme(name)) if "es" not in dict(others)]
