"""Texts of "Tomorrow in five lines": one for each kind of line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "tomorrow.title": "Tomorrow in five lines",
    "tomorrow.lead": "What to do with the first ten minutes.",
    "tomorrow.none": "The class has tagged too little to say anything yet.",
    "tomorrow.nobody": "Nobody has handed in yet.",
    "tomorrow.open_with_two": (
        "Open with “{words}”: {n} student says only {tag}, {others} only {other}. Ask both sides why.",
        "Open with “{words}”: {n} students say only {tag}, {others} only {other}. Ask both sides why.",
    ),
    "tomorrow.open_with": (
        "Open with “{words}”: {n} of {people} students say {tag}. Ask both sides why."
    ),
    "tomorrow.reteach_instead": (
        "Teach {tag} again: students found it {n} of {times} times. "
        "Most often they used {instead} instead ({instead_n}\u00a0×)."
    ),
    "tomorrow.reteach": "Teach {tag} again: students found it {n} of {times} times.",
    "tomorrow.mixed_up": (
        "Compare {tag} and {other}: at “{words}”, {n} student says only {tag}, {others} only {other}.",
        "Compare {tag} and {other}: at “{words}”, {n} students say only {tag}, {others} only {other}.",
    ),
    "tomorrow.mixed_up_again": (
        "Then try “{words}”: here, too, {n} student says only {tag}, {others} only {other}.",
        "Then try “{words}”: here, too, {n} students say only {tag}, {others} only {other}.",
    ),
    "tomorrow.repeats": (
        "Show that “{words}” stands in {places} places: "
        "{n} of the {people} students who tagged it tagged all of them."
    ),
    "tomorrow.repeats_inside": (
        "Show that “{words}” also stands inside a caption: {n} of the {people} students who "
        "tagged it tagged all {places} places."
    ),
    "tomorrow.move_on": "Move on from {tag}: students found it {n} of {times} times.",
    "tomorrow.agreed": "Skip “{words}”: {n} of {people} students agree on {tag}.",
    "tomorrow.no_speaker": (
        "Ask who is speaking: {n} of {passages} passages does not say.",
        "Ask who is speaking: {n} of {passages} passages do not say.",
    ),
    "tomorrow.most_heard": (
        "Ask whom we hear most: {speaker} has {n} of the {total} words "
        "that the class gave to speakers."
    ),
    "tomorrow.no_name": (
        "Ask why “{speaker}” has no name: {n} student tagged their words.",
        "Ask why “{speaker}” has no name: {n} students tagged their words.",
    ),
    "tomorrow.parts_heard": (
        "Ask who else could be heard: all speakers have the same part in the story ({parts}).",
        "Ask who else could be heard: {n} of {total} parts in the story have a speaker ({parts}).",
    ),
    "tomorrow.asked": "Talk about “{words}”: {n} of {people} students tagged it {tag}.",
    "tomorrow.empty": "Help {n} of {people} students to begin: they tagged nothing.",
    "tomorrow.either": (
        "Show that two tags can be right: {n} passage in your answers takes either.",
        "Show that two tags can be right: {n} passages in your answers take either.",
    ),
    "tomorrow.also_split": "The class also split at “{words}”: {n} of {people} students say {tag}.",
}
