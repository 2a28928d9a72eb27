"""Tag schemes from YAML files: those that come with the program, and a teacher's own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from annotator.importers.decoding import decoded, other_kind
from annotator.importers.reading import file_bytes
from annotator.model.canonical import canonical
from annotator.model.errors import Refused
from annotator.model.scheme import Scheme
from annotator.paths import resources, tag_sets_folder

if TYPE_CHECKING:
    from annotator.importers.yaml_text import Found

MOST_BYTES = 256_000
_ENDINGS = (".yaml", ".yml")


def shipped_schemes() -> list[str]:
    """The ids of the schemes that come with the program, `default` first."""
    ids = (path.stem for path in (resources() / "schemes").glob("*.yaml"))
    return sorted(ids, key=lambda one: (one != "default", one))


def own_scheme_files() -> list[Path]:
    """The files of a teacher's own schemes, by name; each is also found by its name as an id."""
    return sorted(path for path in tag_sets_folder().glob("*.yaml") if path.is_file())


def find_scheme(id_or_path: str) -> Scheme:
    """The shipped scheme with this id, else the teacher's own, else the one in this file.

    Raises Refused when there is neither, or the file holds no scheme.
    """
    return scheme_from_yaml(_scheme_text(id_or_path), Path(id_or_path).name)


def scheme_source(id_or_path: str) -> str:
    """The YAML text of the scheme that `find_scheme` finds, to copy; raises as that does."""
    text = canonical(_scheme_text(id_or_path))
    scheme_from_yaml(text, Path(id_or_path).name)
    return text


def mistakes_in(id_or_path: str) -> list[Found]:
    """Every mistake in a tag set file, in the order of its lines; also in its colours.

    Raises Refused where there is no such file, or it is no text.
    """
    # Imported late: the parser is needed only for files that people write.
    from annotator.importers.scheme_mistakes import all_mistakes

    return all_mistakes(canonical(_scheme_text(id_or_path)))


def _scheme_text(id_or_path: str) -> str:
    path = Path(id_or_path)
    if id_or_path in shipped_schemes():
        path = resources() / "schemes" / f"{id_or_path}.yaml"
    elif own := next((one for one in own_scheme_files() if one.stem == id_or_path), None):
        path = own
    elif path.suffix.lower() not in _ENDINGS and not path.exists():
        names = ", ".join([*shipped_schemes(), *(one.stem for one in own_scheme_files())])
        raise Refused("importing.scheme_unknown", name=id_or_path, names=names)
    content = file_bytes(path, MOST_BYTES)
    if content is None:
        raise Refused("importing.scheme_too_large")
    text = None if other_kind(content) else decoded(content)
    if text is None:
        raise Refused("importing.scheme_not_text")
    return text


def scheme_from_yaml(text: str, file: str) -> Scheme:
    """The scheme that a YAML text holds; `file` is what its file is called in a refusal.

    Raises Refused for the first mistake, with its `line` and `column` and how many there are.
    """
    if len(text) > MOST_BYTES:
        raise Refused("importing.scheme_too_large")
    from annotator.importers.scheme_mistakes import broken, checked_text

    scheme, mistakes = checked_text(canonical(text))
    if scheme is None:
        raise broken(mistakes, file)
    return scheme
