"""How much markup is read: a parser takes minutes, and gigabytes, for pages nobody writes."""

from __future__ import annotations

import re

# The longest of 281 pages of news sites has 19,000.
_MOST_TAGS = 60_000
# Letters of tags beside their values: those of the names of attributes, for the most part.
_LONGEST_TAG = 16_000
_MOST_IN_TAGS = 1_000_000
_TAG = re.compile(rb"<[a-z][^<>]*")
_QUOTED = re.compile(rb"\"[^\"]*\"|'[^']*'")


def is_sane(content: bytes) -> bool:
    """Whether markup, in any encoding, has no more tags, and no more in them, than pages have."""
    content = content.replace(b"\x00", b"").lower()
    if content.count(b"<") > _MOST_TAGS:
        return False
    # What scripts compare looks like tags.
    shown = b"".join(part.partition(b"<script")[0] for part in content.split(b"</script"))
    lengths = [len(_QUOTED.sub(b"", tag)) for tag in _TAG.findall(shown)]
    return max(lengths, default=0) <= _LONGEST_TAG and sum(lengths) <= _MOST_IN_TAGS
