"""What is dropped on the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QDropEvent

_OURS = (".annot", ".annotclass")


def dropped_files(mime: QMimeData) -> list[Path]:
    """The files of this computer that are dropped."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def are_words(event: QDropEvent) -> bool:
    """Whether words out of another program are dropped, and no file or address."""
    mime = event.mimeData()
    is_ours = event.source() is not None
    return not (is_ours or mime.hasUrls()) and (mime.hasHtml() or mime.hasText())


def dropped_articles(mime: QMimeData) -> list[Path]:
    """The files that are dropped, where all of them may be articles."""
    paths = dropped_files(mime)
    return [] if any(path.suffix.lower() in _OURS for path in paths) else paths


def is_class_file(paths: list[Path]) -> bool:
    """Whether it is one file, and a class by its name."""
    return len(paths) == 1 and paths[0].suffix.lower() == ".annotclass"


def is_zip(path: Path) -> bool:
    """Whether it is a ZIP by its name: what learning platforms give hand-ins in."""
    return path.suffix.lower() == ".zip"


def are_hand_ins(paths: list[Path]) -> bool:
    """Whether it may be the hand-ins of a class: ZIPs, folders, or several files."""
    boxes = [path for path in paths if is_zip(path) or path.is_dir()]
    files = [path for path in paths if path.suffix.lower() == ".annot"]
    return len(boxes) + len(files) == len(paths) and (bool(boxes) or len(files) > 1)
