"""What can go wrong while setting up: one sentence each, and a way to end with it."""

from __future__ import annotations

import errno
import platform
import re
import sys
from collections.abc import Callable

DISK_FULL = (
    "The disk is full: Annotator needs about 1 GB free for setting up. "
    "Free some space, then start again."
)
NO_NETWORK = (
    "The parts of Annotator could not be downloaded: check the network connection "
    "(or this computer's pip settings), then start again."
)
NOT_TRUSTED = (
    "The download server's certificate is not trusted here, which is usual behind a school's "
    "filter: point PIP_CERT to the filter's certificate, then start again."
)
CHANGED = (
    "A downloaded part is not the one Annotator was tested with, so it was not used: "
    "try again later or from another network."
)
IN_USE = "A file of Annotator is in use: close its windows, then start again."

# What pip, venv and the system say in each case; the first that fits is the reason.
_SIGNS = {
    DISK_FULL: ("No space left on device", "[Errno 28]", "[WinError 112]", "Disk quota exceeded"),
    NOT_TRUSTED: ("CERTIFICATE_VERIFY_FAILED", "Could not find a suitable TLS CA certificate"),
    NO_NETWORK: (
        "NewConnectionError",
        "NameResolutionError",
        "ConnectTimeout",
        "ReadTimeout",
        "Read timed out",
        "ConnectionReset",
        "IncompleteRead",
        "Network is unreachable",
        "No route to host",
        "ProxyError",
        "HTTP error",
    ),
    CHANGED: ("DO NOT MATCH THE HASHES",),
    IN_USE: ("[WinError 5]", "[WinError 32]"),
}


class Trouble(Exception):
    """Setting up cannot go on; the message is one sentence that says what to do."""


def from_output(output: str) -> Trouble:
    """The trouble that the output of a failed pip or venv tells."""
    for sentence, signs in _SIGNS.items():
        if any(sign in output for sign in signs):
            return Trouble(sentence)
    unavailable = re.search(r"No matching distribution found for (\S+)", output)
    if unavailable:
        return Trouble(
            f"There is no ready-made {unavailable[1]} for this computer "
            f"({platform.platform()}, Python {platform.python_version()}): Annotator needs 64-bit "
            "Windows 10, macOS 13, Debian 12, Ubuntu 22.04 or newer, with Python 3.11 to 3.14."
        )
    lines = output.strip().splitlines() or ["no reason was given"]
    return Trouble(f"Setting up did not work ({lines[-1].strip()}): start again to try anew.")


def end_plainly(main: Callable[[list[str]], int]) -> None:
    """Runs `main` with the command line's arguments and ends; trouble is one sentence, exit 1."""
    try:
        sys.exit(main(sys.argv[1:]))
    except Trouble as trouble:
        sys.exit(str(trouble))
    except KeyboardInterrupt:
        sys.exit("Stopped. Start again to go on.")
    except OSError as error:
        sys.exit(_from_system(error))


def _from_system(error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DISK_FULL
    if isinstance(error, PermissionError):
        return (
            f"{error.filename} may not be changed by you: put Annotator in a folder of your own "
            "and close its windows, then start again."
        )
    return f"The system refused ({error}): put it right, then start again."
