"""Starts Annotator from a checkout, setting up what it needs.

    python3 packaging/start.py [FILE]                     opens FILE, or the sample article
    python3 packaging/start.py test [--long] [PYTEST…]    runs every check; --long the slow ones too
    python3 packaging/start.py benchmarks                 measures speed and memory; prints a table

Needs only Python 3.11 or newer. Everything is installed into the folder .venv of the checkout;
as root on Debian or Ubuntu also the parts of the system that Qt draws with.
"""

import python_version  # noqa: F401

# isort: split

import os
import shutil
import subprocess
import sys

import checks
import environment
import system_parts
import trouble


def main(arguments: list[str]) -> int:
    """Sets up, then does what the arguments ask for; gives the exit code."""
    if arguments[:1] in (["-h"], ["--help"]):
        print(__doc__)
        return 0
    if arguments[:1] == ["test"]:
        return test(arguments[1:])
    if arguments == ["benchmarks"]:
        return benchmarks()
    return show(arguments)


def test(arguments: list[str]) -> int:
    """Sets up and runs every check."""
    long = "--long" in arguments
    _set_up(building=long, screen=long)
    return checks.run([each for each in arguments if each != "--long"], long=long)


def benchmarks() -> int:
    """Sets up and measures, a few minutes in which nothing else should run."""
    _set_up()
    return checks.measure()


def show(arguments: list[str]) -> int:
    """Sets up and opens the window; without a display, makes a whole lesson from the sample."""
    display = _has_display()
    _set_up(window=display)
    annotator = [str(environment.python()), "-P", "-m", "annotator"]
    # Where Python may not keep what it compiled, each start would compile all of it again.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    if display:
        return _become([*annotator, *(arguments or [_sample()])])
    if arguments:
        raise trouble.Trouble(
            "There is no display to open a window on: start Annotator on a desktop."
        )
    return _demo(annotator)


def _set_up(*, window: bool = False, building: bool = False, screen: bool = False) -> None:
    making = not environment.is_ready()
    system_parts.make_sure(window=window, building=building, screen=screen, making=making)
    if making:
        environment.make_ready()


def _has_display() -> bool:
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _sample() -> str:
    (sample,) = (environment.CHECKOUT / "resources" / "samples").glob("*.annot")
    return str(sample)


def _become(command: list[str]) -> int:
    if sys.platform == "win32":
        # There, exec returns to the prompt at once and leaves the window without its console.
        return subprocess.run(command, check=False).returncode
    sys.stdout.flush()
    return os.execv(command[0], command)


def _demo(annotator: list[str]) -> int:
    folder = environment.CHECKOUT / "build" / "demo"
    # It is only made in an empty folder, and it tells where the report and the pictures are.
    shutil.rmtree(folder, ignore_errors=True)
    print("There is no display, so a whole lesson is made from the sample article.", flush=True)
    return _become([*annotator, "demo", str(folder)])


if __name__ == "__main__":
    trouble.end_plainly(main)
