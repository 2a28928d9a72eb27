"""What can be wrong with a place in an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "places.which_place": "“{text}” stands in {n} places. Say which with --occurrence 1 to {n}, or tag all with --every.",
    "places.no_such_place": "“{text}” stands in {n} places, so there is no place {wanted}.",
    "places.not_in_text": "“{text}” is not in the article. Please check the spelling.",
    "places.span_outside": "{start}:{end} does not lie in the article, which has {n} characters.",
    "places.no_such_article": (
        "There is {n} article in “{file}”, so there is no article {wanted}.",
        "There are {n} articles in “{file}”, so there is no article {wanted}.",
    ),
    "places.not_a_span": "{start}:{end} is no start and end: the end must come after the start.",
}
