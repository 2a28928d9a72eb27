"""The program's icon in the formats of the systems, drawn from its one SVG file."""

from __future__ import annotations

import os
import struct
from collections.abc import Mapping
from pathlib import Path

from environment import CHECKOUT

DRAWING = CHECKOUT / "resources" / "icons" / "annotator.svg"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
# What Windows asks for, at 100 % and at 150 to 400 %.
_ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
# Type -> size in pixels (Apple, "Icon Services", as read by libicns).
_ICNS_TYPES = {
    b"icp4": 16,
    b"icp5": 32,
    b"icp6": 64,
    b"ic07": 128,
    b"ic08": 256,
    b"ic09": 512,
}


def draw() -> dict[int, bytes]:
    """A PNG for each size in pixels; needs Qt, but no screen."""
    # Before Qt is loaded.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtSvg import QSvgRenderer

    # Kept: a drawing needs an application.
    application = QGuiApplication.instance() or QGuiApplication([])
    drawing = QSvgRenderer(str(DRAWING))
    assert application
    assert drawing.isValid()
    return {size: _png(drawing, size) for size in SIZES}


def _png(drawing: object, size: int) -> bytes:
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    assert isinstance(drawing, QSvgRenderer)
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    drawing.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def ico(pictures: Mapping[int, bytes]) -> bytes:
    """An icon of Windows, made of PNGs (Microsoft, "Icons", ICONDIR)."""
    entries, at = b"", 6 + 16 * len(_ICO_SIZES)
    for size in _ICO_SIZES:
        length = len(pictures[size])
        side = size % 256  # 0 stands for 256.
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, length, at)
        at += length
    head = struct.pack("<HHH", 0, 1, len(_ICO_SIZES))
    return head + entries + b"".join(pictures[size] for size in _ICO_SIZES)


def icns(pictures: Mapping[int, bytes]) -> bytes:
    """An icon of macOS, made of PNGs."""
    body = b"".join(
        kind + struct.pack(">I", 8 + len(pictures[size])) + pictures[size]
        for kind, size in _ICNS_TYPES.items()
    )
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def write(folder: Path) -> tuple[Path, Path]:
    """The icons of Windows and macOS as files in a folder."""
    pictures = draw()
    folder.mkdir(parents=True, exist_ok=True)
    files = folder / "annotator.ico", folder / "annotator.icns"
    for file, content in zip(files, (ico(pictures), icns(pictures)), strict=True):
        file.write_bytes(content)
    return files
