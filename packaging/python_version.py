"""Stops a Python that is too old, in one sentence; imported before what it cannot read."""

import sys

OLDEST = (3, 11)

if sys.version_info < OLDEST:
    sys.exit(
        "Annotator needs Python {}.{} or newer, and this is Python {}.{}: get a newer one from "
        "python.org or your system's store, then start again.".format(*OLDEST, *sys.version_info)
    )
