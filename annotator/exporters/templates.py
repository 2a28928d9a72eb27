"""The templates of reports and sheets, which live in the resources."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from annotator.paths import resources

if TYPE_CHECKING:
    from jinja2 import Template


def template(name: str, **tests: Callable[[int], bool]) -> Template:
    """A template by its file name, which may ask `is NAME` for each of the tests."""
    # Late: nothing but reports and sheets needs it.
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(resources() / "report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.tests.update(tests)
    return environment.get_template(name)
