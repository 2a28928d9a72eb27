"""The icon in the formats of the systems: whole, and at every size to be told from others."""

from __future__ import annotations

import struct
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QIcon, QImage
from PySide6.QtWidgets import QApplication

sys.path.append(str(Path(__file__).resolve().parents[2] / "packaging"))

import icons

from annotator.gui.icon import program_icon


@pytest.fixture(scope="module")
def pictures(qapp: QApplication) -> dict[int, bytes]:
    return icons.draw()


def test_every_picture_has_its_size_and_clear_corners(pictures: dict[int, bytes]) -> None:
    for size, content in pictures.items():
        image = QImage.fromData(content)
        assert (image.width(), image.height()) == (size, size)
        assert image.pixelColor(0, 0).alpha() == 0
        assert image.pixelColor(size // 2, size // 2).alpha() == 255


def test_at_16_pixels_the_tagged_line_is_as_clear_as_at_any_size(
    pictures: dict[int, bytes],
) -> None:
    """Its dark words, its yellow ground and its red line, each sharp in a row of its own."""
    small, large = (QImage.fromData(pictures[size]) for size in (16, 512))
    for row in (5, 6, 9):
        assert small.pixelColor(8, row) == large.pixelColor(8 * 32, row * 32 + 16)


def test_the_icon_of_windows_holds_all_its_pictures(pictures: dict[int, bytes]) -> None:
    content = icons.ico(pictures)
    _, kind, count = struct.unpack_from("<HHH", content)
    assert kind == 1
    found = []
    for place in range(count):
        entry = struct.unpack_from("<BBBBHHII", content, 6 + 16 * place)
        length, at = entry[6:]
        found.append(content[at : at + length])
        assert QImage.fromData(found[-1]).width() == (entry[0] or 256)
    assert set(found) <= set(pictures.values())
    assert len(content) == 6 + 16 * count + sum(map(len, found))


def test_the_icons_of_windows_and_macos_can_be_read(
    pictures: dict[int, bytes], tmp_path: Path
) -> None:
    """By the readers of Qt, which are not ours."""
    for name, content in (("a.ico", icons.ico(pictures)), ("a.icns", icons.icns(pictures))):
        (tmp_path / name).write_bytes(content)
        sizes = {size.width() for size in QIcon(str(tmp_path / name)).availableSizes()}
        assert sizes >= {16, 32, 128, 256}, name


def test_the_window_shows_the_same_drawing(pictures: dict[int, bytes]) -> None:
    shown = program_icon().pixmap(32).toImage().convertToFormat(QImage.Format.Format_ARGB32)
    drawn = QImage.fromData(pictures[32]).convertToFormat(QImage.Format.Format_ARGB32)
    assert shown.pixelColor(16, 12) == drawn.pixelColor(16, 12)
