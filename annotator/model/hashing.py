"""SHA-256 in hex, without waiting for OpenSSL where little is hashed."""

from __future__ import annotations

# hashlib loads OpenSSL first: that takes longer than to hash an article, and the article is
# waited for. The module it falls back on does for us; where a Python has none, hashlib does.
try:
    from _sha2 import sha256  # type: ignore[import-not-found]
except ImportError:
    try:
        from _sha256 import sha256  # type: ignore[import-not-found]
    except ImportError:
        from hashlib import sha256


_in_use = [sha256]


def load_library() -> None:
    """Load OpenSSL, which hashes six times as fast, for where thousands of texts are hashed."""
    import hashlib

    _in_use[:] = [hashlib.sha256]


def sha256_hex(text: str) -> str:
    """SHA-256 of the UTF-8 of a text, in hex. Raises UnicodeEncodeError for lone surrogates."""
    digest: str = _in_use[0](text.encode("utf-8")).hexdigest()
    return digest
