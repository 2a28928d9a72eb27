"""Which encoding from before Unicode a text is in, told by what its letters would be."""

from __future__ import annotations

import codecs
from collections.abc import Iterator

# In so many bytes, words that are not ASCII are looked for; so many bytes of them are enough.
_LOOKED_AT = 1_000_000
_SAMPLE = 10_000
# By how much another encoding must fit better than the usual one.
_USUAL = "cp1252"
_MARGIN = 0.15

_WEST = "cp1252 mac_roman cp850"
_MIDDLE = "cp1250 iso8859_2 cp852"
_CYRILLIC = "cp1251 koi8_r koi8_u cp866 iso8859_5 mac_cyrillic"
# Encodings, and the letters beside a to z of languages written in them: a text is in one
# language. Of those in another script the most frequent ones stand before the dot.
_LETTERS = (
    (_WEST, "áàâãäåçéèêëíïñóôöøúûü"),
    (_WEST, "áéíóúüñ"),
    (_WEST, "àâæçéèêëîïôœùûü"),
    (_WEST, "äöüß"),
    (_WEST, "àáâãçéêíóôõú"),
    (_WEST, "àèéìòù"),
    (_WEST, "åäöæøé"),
    (_WEST, "áæéíðóöúýþ"),
    (_MIDDLE, "ąćęłńóśźż"),
    (_MIDDLE, "áäčďéěíĺľňóôŕřšťúůýž"),
    (_MIDDLE, "áéíóöőúüű"),
    (_MIDDLE, "ćčđšž"),
    (_MIDDLE, "âăîşţ"),
    ("cp1254", "âçğıîöşü"),
    ("cp1257 iso8859_13", "ąčęėįšųūž"),
    ("cp1257 iso8859_13", "āčēģīķļņšūž"),
    ("cp1257 iso8859_15", "äõöšüž"),
    (_CYRILLIC, "аеинорствл.бгдёжзйкмпуфхцчшщъыьэюя"),
    (_CYRILLIC, "аеиноріств.бгґдєжзїйклмпуфхцчшщьюя"),
    (_CYRILLIC, "аеинорствј.бгдђжзклљмњпћуфхцчџш"),
    ("cp1253 iso8859_7", "αεηιοσντρυ.άέήίόύώβγδζθκλμξπςφχψωϊϋΐΰ"),
    ("cp1255", "איוהלםמתבר.גדזחטךכןנסעףפץצקש"),
    ("cp1256 iso8859_6", "اليمنورتبة.ءآأؤإئثجحخدذزسشصضطظعغفقكهوى،؛؟"),
    ("cp874", "านรอกเงมยล.ขคฃจฉชซญฐณดตถทธบปผฝพฟวศษสหะำแโใไๆัิีึืุู็่้๊๋์"),
)
# The most frequent signs of a language, and their share in any text in it.
_MANY_SIGNS = (
    ("cp932 euc_jp", "のにはをたがでてとしれさいるもなかっこすらりあまくだそんうよ", 0.3),
    (
        "gb18030",
        "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于自",
        0.08,
    ),
    (
        "big5",
        "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於自",
        0.08,
    ),
    ("cp949", "이다는을의에가한고하지로도기사인를은리아서어대자라나그해일", 0.2),
)
_WORDS = "àáèéêíîóôöøúåäæ"
_OPENING = "„‚¿¡"
_SIGNS = "“”‘’«»‹›–—…€£©®™°·•§¶±×÷µªº\u00a0\u00ad"
_SMALL = "¹²³¼½¾"
_INSIDE_WORDS = "’–—\u00a0\u00ad"


def old_encoding(content: bytes) -> str:
    """The Python name of the encoding that `content`, which is not Unicode, makes most sense in.

    Windows-1252 unless another one fits clearly better.
    """
    words = [word for word in content[:_LOOKED_AT].split() if not word.isascii()]
    sample = b" ".join(dict.fromkeys(words))[:_SAMPLE]
    scores = list(_scores(sample)) if sample else []
    usual = max((score for score, encoding in scores if encoding == _USUAL), default=0.0)
    best, encoding = max(scores, key=lambda found: found[0], default=(0.0, _USUAL))
    if best > usual + _MARGIN:
        return encoding
    # The two differ in a few signs only; nobody writes the one for any currency.
    is_latin_9 = b"\xa4" in sample and not any(0x80 <= byte < 0xA0 for byte in sample)
    return "iso8859_15" if is_latin_9 else _USUAL


def _scores(sample: bytes) -> Iterator[tuple[float, str]]:
    """How well each encoding fits, from 1 (as people write) down; the likelier ones first."""
    for encodings, letters in _LETTERS:
        for encoding in encodings.split():
            if text := _read(sample, encoding):
                yield _fit(text, *letters.partition(".")[::2]), encoding
    for encodings, signs, share in _MANY_SIGNS:
        for encoding in encodings.split():
            if text := _read(sample, encoding):
                yield _frequency(text, signs, share), encoding


def _read(sample: bytes, encoding: str) -> str:
    # What the usual one leaves open is read all the same.
    errors = "replace" if encoding == _USUAL else "strict"
    try:
        # Its last sign may be cut.
        text = codecs.getincrementaldecoder(encoding)(errors).decode(sample)
    except UnicodeDecodeError:
        return ""
    return "" if text.isascii() else text


def _fit(text: str, letters: str, others: str) -> float:
    """`others` are the less frequent letters of a script that is not Latin, empty for Latin."""
    text = f" {text} "
    fits = [
        _letter(text[place - 1], char, text[place + 1], letters, others)
        if char.isalpha() and char not in "ªº"
        else _sign(text[place - 1], char, text[place + 1])
        for place, char in enumerate(text)
        if char > "\x7f"
    ]
    return sum(fits) / len(fits)


def _letter(before: str, char: str, after: str, letters: str, others: str) -> float:
    if char.isupper() and before.islower():
        return -2.0
    if others and (_is_a_to_z(before) or _is_a_to_z(after)):
        return -2.0
    if not before.isalpha() and not after.isalpha():
        # A word of this letter alone; a dash in another encoding looks the same.
        return 0.5 if others or char.lower() in _WORDS else -0.5
    if char.lower() in letters:
        return 1.0 if others or before <= "\x7f" else 0.8
    return 0.6 if char.lower() in others else -1.0


def _is_a_to_z(char: str) -> bool:
    return char.isalpha() and char.isascii()


def _sign(before: str, char: str, after: str) -> float:
    """How well a sign that is no letter fits where it stands."""
    inside = before.isalnum() and after.isalpha()
    if char == "·" and before == after == "l":
        return 1.0  # Catalan.
    if (inside and char not in _INSIDE_WORDS) or (char in _SMALL and after.isalpha()):
        return -1.0
    if char in _OPENING:
        return 1.0 if after.isalnum() and not before.isalnum() else -1.0
    return 1.0 if char in _SIGNS or char in _SMALL else -2.0


def _frequency(text: str, signs: str, share: float) -> float:
    high = [char for char in text if char > "\x7f"]
    strange = sum("\uff61" <= char <= "\uff9f" or "\ue000" <= char <= "\uf8ff" for char in high)
    frequent = sum(map(high.count, signs)) / len(high)
    return min(1.0, 2 * frequent / share - 1) - 2 * strange / len(high)
