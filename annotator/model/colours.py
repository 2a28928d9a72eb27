"""How colours differ for eyes: contrast, and distance as people with other colour vision see it."""

from __future__ import annotations

import math
from typing import Literal, get_args

Rgb = tuple[float, float, float]
Vision = Literal["usual", "protan", "deutan", "tritan"]
VISIONS: tuple[Vision, ...] = get_args(Vision)

# Machado, Oliveira and Fernandes (2009), A physiologically-based model for simulation of color
# vision deficiency, table 1, severity 1.0; for linear RGB.
_SEEN: dict[Vision, tuple[Rgb, Rgb, Rgb]] = {
    "usual": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
# Ottosson (2020), A perceptual color space for image processing (OKLab).
_TO_CONES = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_TO_LAB = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)


def linear(colour: str) -> Rgb:
    """Linear RGB, each from 0 to 1, of #rrggbb (sRGB, as in WCAG 2.2)."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return _unbent(red), _unbent(green), _unbent(blue)


def _unbent(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def luminance(colour: str) -> float:
    """Relative luminance, from 0 to 1 (WCAG 2.2)."""
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: float, other: float) -> float:
    """The contrast ratio of two luminances, from 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((one, other))
    return (lighter + 0.05) / (darker + 0.05)


def distance(one: str, other: str, vision: Vision = "usual") -> float:
    """How far apart two colours look, as the way between them in OKLab; black to white is 1."""
    return math.dist(_lab(linear(one), vision), _lab(linear(other), vision))


def _lab(colour: Rgb, vision: Vision) -> Rgb:
    red, green, blue = _times(_SEEN[vision], colour)
    seen = (min(max(red, 0.0), 1.0), min(max(green, 0.0), 1.0), min(max(blue, 0.0), 1.0))
    long, middle, short = _times(_TO_CONES, seen)
    return _times(_TO_LAB, (long ** (1 / 3), middle ** (1 / 3), short ** (1 / 3)))


def _times(rows: tuple[Rgb, Rgb, Rgb], colour: Rgb) -> Rgb:
    first, second, third = (sum(a * b for a, b in zip(row, colour, strict=True)) for row in rows)
    return first, second, third
