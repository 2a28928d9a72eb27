"""What a look into a file can say."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "looking.not_ours": "“{file}” is not an Annotator file.",
}
