"""A tag set written as YAML reads back the same, and looks as one written by hand."""

from __future__ import annotations

import pytest
import yaml
from any_scheme import schemes
from hypothesis import given, settings

from annotator.exporters.scheme_yaml import scheme_yaml
from annotator.importers.scheme_mistakes import checked_text
from annotator.importers.schemes import find_scheme, scheme_source, shipped_schemes
from annotator.model.scheme import Scheme


@settings(deadline=None)
@given(schemes())
def test_what_is_written_reads_back_the_same(scheme: Scheme) -> None:
    assert checked_text(scheme_yaml(scheme)) == (scheme, [])


@pytest.mark.parametrize("scheme_id", shipped_schemes())
def test_it_is_what_somebody_would_write_by_hand(scheme_id: str) -> None:
    written = scheme_yaml(find_scheme(scheme_id))
    assert written.startswith("# A tag set for Annotator.")
    assert yaml.safe_load(written) == yaml.safe_load(scheme_source(scheme_id))
    # Each tag after an empty line, each key in a line of its own.
    assert written.count("\n\n  - id: ") == len(find_scheme(scheme_id).tags) - 1
