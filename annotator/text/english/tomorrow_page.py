"""Around the five lines of tomorrow, on the class screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "tomorrow_page.see_article": "See it in the article",
    "tomorrow_page.see_tags": "See the tags",
    "tomorrow_page.see_voices": "See the voices",
    "tomorrow_page.see_hand_ins": "See the hand-ins",
    "tomorrow_page.bar": "{tag} {figure}",
    "tomorrow_page.why_open_with_two": "The class is divided here, so both sides have something to say.",
    "tomorrow_page.why_open_with": "About half of the class used this tag here, the others did not.",
    "tomorrow_page.why_reteach_instead": "Most students saw that something is there, but not what.",
    "tomorrow_page.why_reteach": "Your answers have it, and most students do not.",
    "tomorrow_page.why_mixed_up": "The same words, and two names for what they are.",
    "tomorrow_page.why_mixed_up_again": "A second try shows whether they can tell them apart now.",
    "tomorrow_page.why_repeats": "Words that come again are easily passed over.",
    "tomorrow_page.why_repeats_inside": "Inside other words it is easily passed over.",
    "tomorrow_page.why_move_on": "They know this one: use the time for something else.",
    "tomorrow_page.why_agreed": "The class agrees here, so there is little to talk about.",
    "tomorrow_page.why_no_speaker": "Who says it matters as much as what is said.",
    "tomorrow_page.why_most_heard": "Whoever speaks most tells most of the story.",
    "tomorrow_page.why_no_name": "Readers cannot tell who this is.",
    "tomorrow_page.why_parts_heard": "With other speakers it would be another story.",
    "tomorrow_page.why_asked": "Students tagged it so that it is talked about.",
    "tomorrow_page.why_empty": "Maybe they did not know how to begin.",
    "tomorrow_page.why_either": "Both sides of the class may be right there.",
    "tomorrow_page.why_also_split": "About half of the class used this tag here, the others did not.",
    "tomorrow_page.standing": "How the class stands",
    "tomorrow_page.handed_in": "Handed in",
    "tomorrow_page.tagged": "Tagged",
    "tomorrow_page.split": "Class split",
    "tomorrow_page.found": "Each tag: how often students found it",
    "tomorrow_page.used": "Each tag: how many students used it",
}
