"""What can be said of an article before anyone tags it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "facts.byline": "Byline: “{byline}”",
    "facts.no_byline": "No byline: the page does not say who wrote it.",
    "facts.published": "When it came out: “{words}”",
    "facts.no_published": "The page does not say when it came out.",
    "facts.updated": "When it was updated: “{words}”",
    "facts.updated_minutes": (
        "Updated {n} minute later: “{words}”",
        "Updated {n} minutes later: “{words}”",
    ),
    "facts.updated_hours": "Updated {hours} h {minutes} min later: “{words}”",
    "facts.updated_days": (
        "Updated {n} day {hours} h {minutes} min later: “{words}”",
        "Updated {n} days {hours} h {minutes} min later: “{words}”",
    ),
    "facts.not_updated": "The page does not say that it was updated.",
    "facts.change_note": "Change note: “{words}”",
    "facts.no_change_note": "No change note: nothing says what was changed.",
    "facts.quoted": (
        "{n} of the {total} words of the story stands in direct quotes.",
        "{n} of the {total} words of the story stand in direct quotes.",
    ),
    "facts.no_quotes": "No direct quotes found.",
    "facts.speaker_one": (
        "{speaker}: 1 direct quote, {n} word ({percent} % of all quoted words)",
        "{speaker}: 1 direct quote, {n} words ({percent} % of all quoted words)",
    ),
    "facts.speaker": (
        "{speaker}: {quotes} direct quotes, {n} word ({percent} % of all quoted words)",
        "{speaker}: {quotes} direct quotes, {n} words ({percent} % of all quoted words)",
    ),
    "facts.unclear": "Speaker unclear",
    "facts.no_credits": "No credits: the page does not say who made its pictures or videos.",
    "facts.credits_nobody": (
        "{n} credit. It does not name who made the picture or video.",
        "{n} credits. None of them names who made the picture or video.",
    ),
    "facts.credits_publisher": (
        "{n} credit. The maker, {maker}, is also the publisher.",
        "{n} credits, one maker: {maker}, also the publisher.",
    ),
    "facts.credits_other": (
        "{n} credit. The maker is {maker}. The publisher is {publisher}.",
        "{n} credits, one maker: {maker}. The publisher is {publisher}.",
    ),
    "facts.credits_unknown": (
        "{n} credit. The maker is {maker}. The page does not name its publisher.",
        "{n} credits, one maker: {maker}. The page does not name its publisher.",
    ),
    "facts.credits_several": (
        "{n} credit, {makers} different makers.",
        "{n} credits, {makers} different makers.",
    ),
    "facts.maker": ("{maker}: {n} credit", "{maker}: {n} credits"),
    "facts.maker_publisher": (
        "{maker}: {n} credit, also the publisher",
        "{maker}: {n} credits, also the publisher",
    ),
    "facts.repeat": ("“{words}” stands in {n} place.", "“{words}” stands in {n} places."),
    "facts.no_repeats": "No line stands there twice.",
}
