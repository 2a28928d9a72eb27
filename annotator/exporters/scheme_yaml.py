"""A tag set as YAML, to be changed in any editor."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from annotator.model.scheme import Scheme
from annotator.model.scheme_fields import scheme_fields
from annotator.text import say

# Words of the format itself; everything a person wrote stands in quotation marks.
_BARE = ("line", "kind", "repeats", "suggest")
# Codes of languages, some of them, that YAML takes for true and false.
_TRUTHS = ("no", "on", "off", "yes")
_AS_OTHERS_HAVE_IT = {"repeats": "each", "scored": True, "example": "", "not_this": ""}


def scheme_yaml(scheme: Scheme) -> str:
    """The YAML text that reads back as `scheme`; an empty line stands between tags."""
    fields = scheme_fields(scheme)
    tags: Any = fields.pop("tags")
    note = "".join(f"# {line}\n" for line in say("schemes.file_note").splitlines())
    lines = [*_keys(fields, ""), "tags:"]
    for number, tag in enumerate(tags):
        lines += [""] * bool(number) + [*_item(tag, "  ")]
    return f"{note}{_joined(lines)}"


def _joined(lines: list[str]) -> str:
    return "\n".join(lines) + "\n"


def _item(fields: Mapping[str, Any], indent: str) -> Iterator[str]:
    """A mapping in a list: its first line starts with a dash."""
    lists = {key: value for key, value in fields.items() if isinstance(value, list)}
    plain = {
        key: value
        for key, value in fields.items()
        if key not in lists and _AS_OTHERS_HAVE_IT.get(key) != value
    }
    first, *rest = _keys(plain, f"{indent}  ")
    yield f"{indent}- {first.lstrip()}"
    yield from rest
    for key, items in lists.items():
        yield f"{indent}  {key}:"
        for one in items:
            if key == "options":
                yield f"{indent}    - {_in_one_line(one)}"
            else:
                yield from _item(one, f"{indent}    ")


def _keys(fields: Mapping[str, Any], indent: str) -> Iterator[str]:
    for key, value in fields.items():
        yield f"{indent}{key}: {_value(key, value)}"


def _value(key: str, value: Any) -> str:
    if isinstance(value, dict):
        return _in_one_line(value)
    if key in _BARE:
        return str(value)
    # JSON is YAML where every text is in quotation marks.
    return json.dumps(value, ensure_ascii=False)


def _in_one_line(fields: Mapping[str, Any]) -> str:
    pairs = (f"{_key(key)}: {_value('', value)}" for key, value in fields.items())
    return f"{{{', '.join(pairs)}}}"


def _key(key: str) -> str:
    return json.dumps(key) if key in _TRUTHS else key
