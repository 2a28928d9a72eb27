"""Quotes in languages other than English, and how the language is seen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from stories import said, story

from annotator.model.article import ArticleDetails
from annotator.suggestions.quotes import find_quotes

SPANISH = "La alcaldesa Ana Ruiz visitó el puerto de la bahía con los vecinos."


@pytest.mark.parametrize(
    ("paragraph", "words"),
    [
        ("«Los barcos llegaron temprano», dijo Ruiz.", "Los barcos llegaron temprano"),
        ("“Los barcos llegaron temprano”, añadió Ana Ruiz.", "Los barcos llegaron temprano"),
        ("Según Ruiz, el plan es “un desastre”.", "un desastre"),
        ('Ruiz explicó que el plan es "un desastre".', "un desastre"),
    ],
)
def test_spanish_quotes_have_their_speakers(paragraph: str, words: str) -> None:
    assert said(SPANISH, paragraph) == [("Ana Ruiz", words)]


def test_the_source_may_name_the_language_of_a_text_too_short_to_show_it() -> None:
    article = story("«Sí», dijo Ana Ruiz.")
    for language, speaker in (("es-MX", "Ana Ruiz"), ("en", None), ("fr", "Ana Ruiz")):
        named = replace(article, details=ArticleDetails(language=language))
        quotes = find_quotes(named)
        assert [quote.speaker for quote in quotes] == ([speaker] if speaker else []), language


def test_an_article_without_words_is_taken_as_english() -> None:
    assert find_quotes(story("123")) == ()
