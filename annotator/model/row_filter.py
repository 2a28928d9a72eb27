"""Which rows of an article are wanted, by how many people used which tag there."""

from __future__ import annotations

from typing import NamedTuple

from annotator.model.summary import VoteRow


class RowFilter(NamedTuple):
    """Rows where at least `least` people used the tag; where `tag` is empty, any one tag.

    With `only_splits`, rows where the class split: over the tag, where there is one.
    """

    tag: str = ""
    only_splits: bool = False
    least: int = 0

    def shows(self, row: VoteRow) -> bool:
        """Whether the row is wanted."""
        tags = (self.tag,) if self.tag else tuple(row.votes)
        if self.only_splits:
            tags = tuple(tag for tag in row.split_tags if tag in tags)
        least = max(self.least, 1 if self.tag or self.only_splits else 0)
        return least == 0 or any(row.votes[tag] >= least for tag in tags)


EVERYTHING = RowFilter()
