"""Tag sets to choose from, and a teacher's own: copied from another, kept as YAML files."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from dataclasses import replace
from itertools import chain, count
from pathlib import Path
from typing import NamedTuple

from annotator.exporters.scheme_yaml import scheme_yaml
from annotator.importers.schemes import find_scheme, own_scheme_files, shipped_schemes
from annotator.model.errors import AnnotatorError, StorageFailed
from annotator.model.scheme import Scheme
from annotator.paths import tag_sets_folder
from annotator.text import language, plain, say
from annotator.workflows.files import write_whole

_LONGEST_ID, _LONGEST_TITLE = 40, 120
# Windows gives these names to devices, whatever the ending.
_DEVICES = (
    *("con", "prn", "aux", "nul"),
    *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)),
)


class KnownSet(NamedTuple):
    """A tag set that can be chosen; `file` only where it is a teacher's own.

    `scheme` is None where the file holds no tag set, `wrong` says why.
    """

    name: str
    file: Path | None
    scheme: Scheme | None
    wrong: str = ""


def tag_sets() -> list[KnownSet]:
    """What comes with the program, then a teacher's own by file name."""
    shipped = [KnownSet(one, None, find_scheme(one)) for one in shipped_schemes()]
    return shipped + [_known(file) for file in own_scheme_files()]


def _known(file: Path) -> KnownSet:
    try:
        return KnownSet(file.stem, file, find_scheme(str(file)))
    except AnnotatorError as error:
        return KnownSet(file.stem, file, None, say(error.message, **error.values))


def copied(scheme: Scheme) -> Scheme:
    """A copy to change, in the language in use: another id and title, version 1."""
    scheme = scheme.in_language(language())
    title = plain(say("tag_sets.copy_title", title=scheme.title))[:_LONGEST_TITLE]
    return replace(scheme, id=free_id(title, _taken(), "tag-set"), title=title, version=1)


def save_set(scheme: Scheme, file: Path | None) -> tuple[Scheme, Path]:
    """Keep a teacher's tag set; gives it as it is kept, and its file.

    Without a file it gets one, and an id after its title. With one, it is a version later than
    what is there, if that differs. Raises StorageFailed when it cannot be written.
    """
    try:
        tag_sets_folder().mkdir(parents=True, exist_ok=True)
        if file is None:
            scheme = replace(scheme, id=free_id(scheme.title, _taken(), "tag-set"))
            file = tag_sets_folder() / f"{scheme.id}.yaml"
        else:
            scheme = _later(scheme, file)
        write_whole(file, scheme_yaml(scheme).encode("utf-8"))
    except OSError as error:
        raise StorageFailed("tag_sets.not_saved", folder=str(tag_sets_folder())) from error
    return scheme, file


def _later(scheme: Scheme, file: Path) -> Scheme:
    before = _known(file).scheme
    if before is None or replace(scheme, version=before.version) == before:
        return scheme
    return replace(scheme, version=max(scheme.version, before.version) + 1)


def _taken() -> set[str]:
    return {*shipped_schemes(), *(file.stem for file in own_scheme_files()), *_DEVICES}


def free_id(name: str, taken: Collection[str], otherwise: str) -> str:
    """An id like `name`, in small letters without accents, that none of `taken` has."""
    joint = "-" if "-" in otherwise else "_"
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    stem = re.sub("[^a-z0-9]+", joint, plain).strip(joint)[:_LONGEST_ID].strip(joint) or otherwise
    numbered = (f"{stem}{joint}{n}" for n in count(2))
    return next(one for one in chain([stem], numbered) if one not in taken)
