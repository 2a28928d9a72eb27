"""What a suggestion says: what it may be, and by which rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "suggesting.rule_said_after": "Inside quotation marks, followed by “{told}”.",
    "suggesting.rule_said_before": "Inside quotation marks, after “{told}”.",
    "suggesting.rule_same_sentence": "Inside quotation marks, in one sentence with “{told}”.",
    "suggesting.rule_goes_on": "Inside quotation marks, goes on from the quote with “{told}”.",
    "suggesting.rule_announced": "Inside quotation marks, announced in the paragraph above.",
    "suggesting.rule_no_speaker": "Inside quotation marks.",
    "suggesting.rule_retold": "Someone’s words without quotation marks, told with “{told}”.",
    "suggesting.rule_caption": "A line that tells what a picture or video shows.",
    "suggesting.rule_credit": "A line that says who made a picture or video.",
    "suggesting.rule_credit_inside": "The end of a caption: it says who made the picture or video.",
    "suggesting.rule_prediction": "Says what will or might happen: “{words}”.",
    "suggesting.rule_every": "Speaks of all, every, none or never: “{words}”. One exception would do.",
    "suggesting.rule_cause": "Says that one thing comes from another: “{words}”.",
    "suggesting.rule_comparison": "Compares: “{words}”.",
    "suggesting.rule_date": "Says when: “{words}”. That can be looked up.",
    "suggesting.rule_number": "Has a number: “{words}”. That can be counted.",
    "suggesting.title": ("Maybe: {tag}", "Maybe: {tag}, in {n} places"),
    "suggesting.yes": "Yes, tag it",
    "suggesting.yes_all": "Tag all {n} like it",
    "suggesting.no": "No",
    "suggesting.next": "Next",
    "suggesting.previous": "Back",
    "suggesting.key_no": "N",
    "suggesting.key_next": "M",
    "suggesting.key_previous": "Shift+M",
    "suggesting.how": "A rule found this. Is it right?",
    "suggesting.spoken": "{title}. {reason} Enter tags it, N says no, M goes on.",
    "suggesting.fills": "Answers that come with it: {answers}",
    "suggesting.joint": "; ",
    "suggesting.unclear": "Who is speaking is not clear.",
    "suggesting.nothing_shown": "Nothing is suggested just now. M suggests something.",
    "suggesting.claims": "Claims are suggested too, from now on. M shows the next suggestion.",
    "suggesting.no_claims": "Claims are suggested no more.",
    "suggesting.none": "There is nothing more to suggest here.",
    "suggesting.looking": "Looking for suggestions…",
    "suggesting.stop_looking": "Cancel",
    "suggesting.looked": "Suggestions are ready: M shows the next one.",
    "suggesting.stopped": "Stopped looking for suggestions.",
    "suggesting.not_allowed": "This lesson gives no suggestions: find it yourself.",
}
