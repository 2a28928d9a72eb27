"""The hash that names texts is SHA-256, whichever module makes it."""

from __future__ import annotations

import hashlib

from hypothesis import given
from strange_texts import canonical_texts

from annotator.model.hashing import sha256_hex


@given(canonical_texts())
def test_it_is_sha256_of_utf8(text: str) -> None:
    assert sha256_hex(text) == hashlib.sha256(text.encode("utf-8")).hexdigest()
