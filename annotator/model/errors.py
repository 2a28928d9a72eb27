"""The few errors that a person caused or can mend: a message id with values, worded at the top."""

from __future__ import annotations


class AnnotatorError(Exception):
    """What was asked for cannot be done; nothing was changed.

    `message` is an id of the message catalogue, `values` fill its gaps.
    """

    def __init__(self, message: str, **values: object) -> None:
        super().__init__(message, values)
        self.message = message
        self.values = values


class Refused(AnnotatorError):
    """The request or the file is wrong: asking again gives the same answer."""


class StorageFailed(AnnotatorError):
    """The disk, the folder or a lock said no: the same request may work later or elsewhere."""
