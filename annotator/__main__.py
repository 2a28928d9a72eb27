"""Puts the parts together and starts the window or a command."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from annotator.cli import wants_window
from annotator.paths import READ_PDF


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; gives its exit status."""
    arguments = sys.argv[1:] if arguments is None else arguments
    try:
        if len(arguments) == 2 and arguments[0] == READ_PDF:
            from annotator.importers.pdf_child import serve

            return serve(arguments[1])
        if wants_window(arguments):
            from annotator.gui.application import open_window

            return open_window(Path(arguments[0]) if arguments else None)
        from annotator.workflows.settings import load_settings
        from annotator.workflows.speaking import speak
        from annotator.workflows.unexpected import start_log

        # The commands say what they are for as soon as they are imported.
        speak(load_settings())
        from annotator.cli.main import run

        start_log()
        return run(arguments, take_pictures=_take_pictures)
    except Exception as error:  # noqa: BLE001 - the one handler for the unexpected
        from annotator.text import say
        from annotator.workflows.unexpected import write_report

        report = write_report(error)
        sys.stderr.write(say("commands.unexpected", file=report) + "\n")
        return 1


def _take_pictures(folder: Path, work: Path, class_file: Path) -> Sequence[Path]:
    from annotator.gui.pictures import take_pictures

    return take_pictures(folder, work, class_file)


if __name__ == "__main__":
    sys.exit(main())
