"""Web pages saved as one file (MHTML): the page itself, without its pictures and styles."""

from __future__ import annotations

import binascii
import re

_ARCHIVE = re.compile(rb"content-type:\s*multipart/related\b", re.IGNORECASE)
_FIRST_NAME = re.compile(rb"\s*[A-Za-z-]{2,60}:")
_BOUNDARY = re.compile(rb"boundary=\"?([^\"\n;]{1,200})", re.IGNORECASE)
_PAGE = re.compile(rb"^content-type:\s*(?:text/html|application/xhtml\+xml)\b", re.I | re.M)
_PACKED = re.compile(rb"^content-transfer-encoding:\s*([\w-]+)", re.I | re.M)


def is_archive(start: bytes) -> bool:
    """Whether a file with this start is a web page with all that belongs to it."""
    return bool(_FIRST_NAME.match(start) and _ARCHIVE.search(start))


def page_in(archive: bytes) -> bytes:
    """The markup of the page in an archive, as it was sent; nothing where there is none."""
    archive = archive.replace(b"\r\n", b"\n")
    head, _, rest = archive.partition(b"\n\n")
    boundary = _BOUNDARY.search(head)
    if not boundary:
        return b""
    end = b"--" + boundary[1]
    for part in rest.partition(end + b"--")[0].split(end + b"\n"):
        names, _, body = part.partition(b"\n\n")
        if _PAGE.search(names):
            return _unpacked(body, _PACKED.search(names))
    return b""


def _unpacked(body: bytes, packed: re.Match[bytes] | None) -> bytes:
    way = packed[1].lower() if packed else b""
    try:
        if way == b"base64":
            return binascii.a2b_base64(body)
    except binascii.Error:
        return b""
    return binascii.a2b_qp(body) if way == b"quoted-printable" else body
