"""In which language an article is written, as far as there are rules for it."""

from __future__ import annotations

import re
from functools import cache

from annotator.model.article import Article
from annotator.suggestions.rule_files import fields_of, rules_of
from annotator.suggestions.rules import Rules

_CODE = re.compile(r"[A-Za-z]+")
_WORD = re.compile(r"[^\W\d_]+")
# So much of an article shows its language, in characters.
_ENOUGH = 5_000


def rules_for(article: Article) -> Rules:
    """The rules of the article's language: the one its source names, else by its small words."""
    return rules_of(language_of(article))


def language_of(article: Article) -> str:
    """The file of the article's language; the first of all where nothing shows it."""
    files, small_words = _languages()
    code = _CODE.match(article.details.language)
    if code and code[0].lower() in files:
        return files[code[0].lower()]
    words = [word.lower() for word in _WORD.findall(article.text[:_ENOUGH])]
    counts = {file: sum(word in small for word in words) for file, small in small_words.items()}
    return max(counts, key=lambda file: counts[file])


@cache
def _languages() -> tuple[dict[str, str], dict[str, frozenset[str]]]:
    """The file of each language code, and each file's small words."""
    listed = fields_of("languages")
    files = {code: fields["file"] for code, fields in listed.items()}
    return files, {f["file"]: frozenset(f["small_words"].split()) for f in listed.values()}
