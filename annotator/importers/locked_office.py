"""Whether a password locks a file of Word's."""

from __future__ import annotations

# Such a file is no ZIP, but one of the older kind with the other in it ([MS-OFFCRYPTO] 2.3.4.4).
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")


def is_locked(content: bytes) -> bool:
    """Whether this is an office file that can be read with its password only."""
    return content.startswith(_OLD_OFFICE) and _LOCKED in content
