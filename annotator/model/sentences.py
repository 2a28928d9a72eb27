"""Sentences: where one ends and the next begins, in news English and with Arabic marks."""

from __future__ import annotations

import re

from annotator.model.spans import Span, trimmed

# Points and marks with the quotes and brackets that close right behind them; ". . ." is one mark.
_END = re.compile(
    r"""(?P<mark>[.!?…؟۔]+(?:[^\S\n][.…]+(?!\w))*)(?P<close>["'”’»›)\]]*)(?=\s)""",
)
_GAP = re.compile(r"\s+")
_OPENING = re.compile(r"""["'“‘„«‹(\[¿¡]*""")
_QUOTE = re.compile("[\"'“”‘’„«»‹›]")
_LETTER = re.compile(r"[^\W_]")
_WORD = re.compile(r"\w+")
_SHORTENED = re.compile(r"[^\W_][\w.]*$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]$")
_ATTRIBUTION = re.compile(
    r"[^\W\d_][\w.'’-]*(?:\s+[\w.'’-]+){0,3}?\s+"
    r"(?:said|says|asked|asks|added|adds|told|tells|wrote|writes|replied|answered|shouted|yelled|"
    r"cried|exclaimed|wondered|recalled|explained|continued|joked|called)\b"
)


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


# A name follows: never an end.
_TITLES = _words(
    "Mr Mrs Ms Mx Dr Prof Rev Fr Hon Pres Gov Sen Rep Reps Sens Amb Supt Gen Col Maj Capt Cpt Cmdr "
    "Lt Sgt Cpl Pvt Adm Det Insp Messrs Mme Mlle vs v Mt Ft cf approx"
)
# A number follows; anywhere else the same letters are a word of their own.
_BEFORE_NUMBERS = _words("No no Nos nos p pp vol Vol fig Fig ch Ch sec Sec Art art")
# These may end a sentence: only where the next word is one that likes to begin one.
_SHORT = _words(
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun "
    "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb "
    "Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo St Ave Blvd Rd Hwy Ln Sq Jr Sr Inc Corp Co Ltd "
    "Bros Assn Dept Univ Ph.D M.D etc al est Est Esq"
)
_BEGINNERS = _words(
    "A After All Also An And Another Any As At Because Before Both But By Despite Did Do Does Each "
    "Even Every Few For From Had Has He Her Here His How However I If In Instead Is It Its Just "
    "Last Later Many Maybe Meanwhile More Most My Next No Not Now Of On Once One Only Or Other Our "
    "Out Over People She Since So Some Still Such That The Their Then There These They This Those "
    "Though Today Two Under Until Was We Were What When Where Whether Which While Who Why Will "
    "With Yes Yet You Your"
)
# After a time of day (5 p.m. Monday), where any other word begins a sentence.
_AFTER_TIMES = _words(
    "Mon Monday Tue Tues Tuesday Wed Wednesday Thu Thur Thurs Thursday Fri Friday Sat Saturday Sun "
    "Sunday Jan January Feb February Mar March Apr April May Jun June Jul July Aug August Sep Sept "
    "September Oct October Nov November Dec December Eastern Central Mountain Pacific Atlantic "
    "Alaska Hawaii ET EST EDT CT CST CDT MT MST MDT PT PST PDT UTC GMT BST CET CEST"
)


def sentences(text: str, span: Span) -> list[Span]:
    """The sentences of one block's stretch `span`, in text order, without outer white space.

    Together they hold every non-blank character of the stretch once. Words said
    and who said them stay one sentence.
    """
    found: list[Span] = []
    start = span.start
    for end in _END.finditer(text, span.start, span.end):
        if _LETTER.search(text, start, end.start()) and _is_end(text, start, end, span.end):
            found += filter(None, [trimmed(text, start, end.end())])
            start = end.end()
    found += filter(None, [trimmed(text, start, span.end)])
    return found


def _is_end(text: str, start: int, end: re.Match[str], stop: int) -> bool:
    gap = _GAP.match(text, end.end(), stop)
    opening = _OPENING.match(text, gap.end() if gap else stop, stop)
    after = opening.end() if opening else stop
    if not _LETTER.search(text, after, stop) or text[after].islower() or text[after] in "-–—":
        return False
    mark, quoted = end["mark"], bool(_QUOTE.search(end["close"]))
    if quoted and mark != ".":
        return not _ATTRIBUTION.match(text, after, stop)
    if mark == "." and not quoted:
        opens = opening is not None and bool(_QUOTE.search(opening.group()))
        return not _is_shortened(text, start, end.start(), after, opens=opens)
    return True


def _is_shortened(text: str, start: int, point: int, after: int, *, opens: bool) -> bool:
    """Whether the point at `point` belongs to the word before it and ends nothing.

    `after` is where the next word starts, `opens` whether a quote opens there.
    """
    match = _SHORTENED.search(text, max(start, point - 20), point)
    if match is None:
        return False
    word = match.group()
    if word in _TITLES or (len(word) == 1 and word.isupper() and word != "I"):
        return True
    if word in _BEFORE_NUMBERS or (word.isdigit() and not text[start : match.start()].strip()):
        return text[after].isdigit() or word.isdigit()
    if word.lower() in {"a.m", "p.m"} and text[after].isupper():
        return not opens and _next_word(text, after) in _AFTER_TIMES
    if word in _SHORT or _INITIALS.match(word):
        return not opens and _next_word(text, after) not in _BEGINNERS
    return False


def _next_word(text: str, after: int) -> str:
    match = _WORD.match(text, after)
    return match.group() if match else ""
