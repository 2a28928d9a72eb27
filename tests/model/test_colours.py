"""Contrast and distance of colours, and that the tags that come with the program keep them."""

from __future__ import annotations

import json
from itertools import combinations

import pytest

from annotator.importers.schemes import find_scheme, shipped_schemes
from annotator.model.colours import VISIONS, Vision, contrast, distance, luminance
from annotator.model.scheme_fields import scheme_fields
from annotator.model.scheme_looks import LEAST_DISTANCE, look_mistakes, tags_distance
from annotator.paths import resources


def test_contrast_goes_from_1_to_21() -> None:
    black, white = luminance("#000000"), luminance("#ffffff")
    assert contrast(white, black) == contrast(black, white) == pytest.approx(21)
    assert contrast(white, white) == 1
    # A grey known to be just enough for text on white.
    assert contrast(luminance("#767676"), white) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("vision", VISIONS)
def test_distance_is_from_0_to_1_for_every_vision(vision: Vision) -> None:
    assert distance("#123456", "#123456", vision) == 0
    assert distance("#000000", "#ffffff", vision) == pytest.approx(1, abs=0.001)


def test_red_in_oklab_is_where_its_author_says() -> None:
    # Ottosson (2020): sRGB red is 0.628, 0.225, 0.126; black is 0.
    expected = (0.62796**2 + 0.22486**2 + 0.12585**2) ** 0.5
    assert distance("#ff0000", "#000000") == pytest.approx(expected, abs=0.001)


def test_red_and_green_are_nearer_to_those_who_miss_one_of_them() -> None:
    red, green = "#c06060", "#809030"
    usual = distance(red, green)
    assert distance(red, green, "deutan") < usual / 3
    assert distance(red, green, "protan") < usual
    assert distance("#3060c0", "#307060", "tritan") < distance("#3060c0", "#307060") / 1.5


@pytest.mark.parametrize("scheme_id", shipped_schemes())
def test_shipped_tags_are_told_apart_in_every_vision(scheme_id: str) -> None:
    scheme = find_scheme(scheme_id)
    nearest = min(
        tags_distance((a.fill, a.edge), (b.fill, b.edge), vision)
        for a, b in combinations(scheme.tags, 2)
        for vision in VISIONS
    )
    assert nearest >= 0.099 > LEAST_DISTANCE
    assert not list(look_mistakes(scheme_fields(scheme)))


def test_the_ink_that_fills_are_measured_with_is_that_of_the_window() -> None:
    from annotator.model import scheme_looks

    ink = json.loads((resources() / "themes" / "light.json").read_text("utf-8"))["ink"]
    assert luminance(ink) == pytest.approx(scheme_looks._INK, abs=0.0005)


@pytest.mark.parametrize("fields", [None, [], {"tags": 5}, {"tags": [3, {"fill": 7}]}])
def test_what_has_no_colours_has_none_that_are_wrong(fields: object) -> None:
    assert not list(look_mistakes(fields))
