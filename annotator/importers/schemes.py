"""Tag schemes from YAML files: those that come with the program, and a teacher's own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.importers.decoding import decoded, other_kind
from annotator.importers.reading import file_bytes
from annotator.model.canonical import canonical
from annotator.model.errors import Refused
from annotator.model.scheme import Scheme
from annotator.model.scheme_fields import scheme_from_fields
from annotator.paths import resources
from annotator.text import say

if TYPE_CHECKING:
    from annotator.importers.yaml_tree import Tree

MOST_BYTES = 256_000
_ENDINGS = (".yaml", ".yml")


def shipped_schemes() -> list[str]:
    """The ids of the schemes that come with the program, `default` first."""
    ids = (path.stem for path in (resources() / "schemes").glob("*.yaml"))
    return sorted(ids, key=lambda one: (one != "default", one))


def find_scheme(id_or_path: str) -> Scheme:
    """The shipped scheme with this id, else the one in this file.

    Raises Refused when there is neither, or the file holds no scheme.
    """
    return scheme_from_yaml(_scheme_text(id_or_path))


def scheme_source(id_or_path: str) -> str:
    """The YAML text of the scheme that `find_scheme` finds, to copy; raises as that does."""
    text = canonical(_scheme_text(id_or_path))
    scheme_from_yaml(text)
    return text


def _scheme_text(id_or_path: str) -> str:
    path = Path(id_or_path)
    if id_or_path in shipped_schemes():
        path = resources() / "schemes" / f"{id_or_path}.yaml"
    elif path.suffix.lower() not in _ENDINGS and not path.exists():
        names = ", ".join(shipped_schemes())
        raise Refused("importing.scheme_unknown", name=id_or_path, names=names)
    content = file_bytes(path, MOST_BYTES)
    if content is None:
        raise Refused("importing.scheme_too_large")
    text = None if other_kind(content) else decoded(content)
    if text is None:
        raise Refused("importing.scheme_not_text")
    return text


def scheme_from_yaml(text: str) -> Scheme:
    """The scheme that a YAML text holds.

    Raises Refused for the first mistake; its values have `place`, with the line.
    """
    if len(text) > MOST_BYTES:
        raise Refused("importing.scheme_too_large")
    # Imported late: the parser is needed only for files that people write.
    from annotator.importers.yaml_tree import yaml_tree

    tree = yaml_tree(canonical(text))
    try:
        return scheme_from_fields(tree.fields)
    except Refused as refused:
        raise Refused(refused.message, **_with_line(refused.values, tree)) from None


def _with_line(values: Mapping[str, Any], tree: Tree) -> dict[str, Any]:
    if not values["path"]:
        return dict(values)
    line = tree.line(values["path"])
    return {**values, "place": say("importing.scheme_line", line=line, place=values["place"])}
