"""A tag scheme as plain values and back: what a scheme file and a work file hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from annotator.model.errors import Refused
from annotator.model.scheme import Attribute, Names, Option, Scheme, Tag
from annotator.model.scheme_checks import scheme_mistakes


def scheme_fields(scheme: Scheme) -> dict[str, object]:
    """A scheme as mappings, lists, texts, numbers and truths, in a fixed order."""
    return {
        "id": scheme.id,
        "version": scheme.version,
        "title": scheme.title,
        **_named("titles", scheme.titles),
        "language": scheme.language,
        "tags": [_tag_fields(tag) for tag in scheme.tags],
    }


def _named(key: str, names: Names) -> dict[str, object]:
    # Only what is set: what older files hold stays the same, and its digest with it.
    return {key: dict(names)} if names else {}


def _tag_fields(tag: Tag) -> dict[str, object]:
    fields: dict[str, object] = {
        "id": tag.id,
        "name": tag.name,
        **_named("names", tag.names),
        "badge": tag.badge,
        "key": tag.key,
        "fill": tag.fill,
        "edge": tag.edge,
        "line": tag.line,
        "definition": tag.definition,
        **_named("definitions", tag.definitions),
        "example": tag.example,
        **_named("examples", tag.examples),
        "not_this": tag.not_this,
        **_named("not_these", tag.not_these),
        "scored": tag.scored,
    }
    if tag.repeats != "each":
        fields["repeats"] = tag.repeats
    if tag.attributes:
        fields["attributes"] = [attribute_fields(attribute) for attribute in tag.attributes]
    return fields


def attribute_fields(attribute: Attribute) -> dict[str, object]:
    """A question as `scheme_fields` holds it."""
    fields: dict[str, object] = {
        "id": attribute.id,
        "name": attribute.name,
        **_named("names", attribute.names),
        "kind": attribute.kind,
    }
    if attribute.options:
        fields["options"] = [
            {"id": o.id, "name": o.name, **_named("names", o.names)} for o in attribute.options
        ]
    if attribute.required:
        fields["required"] = True
    if attribute.suggest:
        fields["suggest"] = attribute.suggest
    return fields


def scheme_from_fields(fields: object) -> Scheme:
    """The scheme that `fields` hold; texts lose white space around them.

    Raises Refused for the first mistake; its values have `place`, to read, and
    `path`, the keys and positions (from 0) that lead there.
    """
    for mistake in scheme_mistakes(fields):
        raise Refused(mistake.message, place=mistake.place, path=mistake.path, **mistake.values)
    assert isinstance(fields, Mapping)
    return Scheme(
        id=fields["id"],
        version=fields["version"],
        title=fields["title"].strip(),
        language=fields["language"],
        tags=tuple(_tag(tag) for tag in fields["tags"]),
        titles=_names(fields, "titles"),
    )


def _names(fields: Mapping[str, Any], key: str = "names") -> Names:
    return tuple(sorted((one, name.strip()) for one, name in fields.get(key, {}).items()))


def _tag(fields: Mapping[str, Any]) -> Tag:
    return Tag(
        id=fields["id"],
        name=fields["name"].strip(),
        badge=fields["badge"],
        key=fields["key"],
        fill=fields["fill"],
        edge=fields["edge"],
        line=fields["line"],
        definition=fields["definition"].strip(),
        example=fields.get("example", "").strip(),
        not_this=fields.get("not_this", "").strip(),
        attributes=tuple(attribute_from_fields(one) for one in fields.get("attributes", ())),
        scored=fields.get("scored", True),
        repeats=fields.get("repeats", "each"),
        names=_names(fields),
        definitions=_names(fields, "definitions"),
        examples=_names(fields, "examples"),
        not_these=_names(fields, "not_these"),
    )


def attribute_from_fields(fields: Mapping[str, Any]) -> Attribute:
    """The question that `fields` hold, once `attribute_mistakes` finds nothing in them."""
    return Attribute(
        id=fields["id"],
        name=fields["name"].strip(),
        kind=fields["kind"],
        options=tuple(
            Option(o["id"], o["name"].strip(), _names(o)) for o in fields.get("options", ())
        ),
        required=fields.get("required", False),
        suggest=fields.get("suggest"),
        names=_names(fields),
    )
