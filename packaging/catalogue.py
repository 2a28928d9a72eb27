"""Brings the catalogues of other languages up to date with the English texts, and compiles them.

    .venv/bin/python packaging/catalogue.py          those in resources/translations
    .venv/bin/python packaging/catalogue.py fr       begins another language

Translate in the file annotator.po (each text under its English), then run this again.
"""

import python_version  # noqa: F401

# isort: split

import io
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(CHECKOUT))

from babel.messages.catalog import Catalog, Message  # noqa: E402
from babel.messages.mofile import write_mo  # noqa: E402
from babel.messages.pofile import read_po, write_po  # noqa: E402

from annotator.text import Text  # noqa: E402

TRANSLATIONS = CHECKOUT / "resources" / "translations"
_ENGLISH = CHECKOUT / "annotator" / "text" / "english"
_HEADER = "# The texts of Annotator in another language; above each stands the English."
_NO_BREAKS = 10_000


class _Texts(Catalog):
    """A catalogue without dates, addresses and versions: the same texts are the same bytes."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        return [
            ("Language", str(self.locale_identifier)),
            ("Plural-Forms", self.plural_forms),
            ("Content-Type", "text/plain; charset=utf-8"),
        ]


def main(arguments: list[str]) -> int:
    """Updates and compiles the catalogues; gives the exit code, 1 while texts are missing."""
    texts = english()
    missing = 0
    for language in arguments or sorted(path.name for path in TRANSLATIONS.iterdir()):
        catalogue = updated(read(language), texts)
        write(catalogue, language)
        left = [message.id for message in catalogue if message.id and not is_done(message)]
        print(f"{language}: {len(texts) - len(left)} of {len(texts)} texts are translated.")
        missing += len(left)
    return int(missing > 0)


def english() -> dict[str, Text]:
    """All English texts by message id, in the order of their files."""
    found: dict[str, Text] = {}
    for area in sorted(_ENGLISH.glob("*.py")):
        values: dict[str, dict[str, Text]] = {}
        exec(compile(area.read_text("utf-8"), area, "exec"), values)
        found |= values.get("TEXTS", {})
    return found


def po_file(language: str) -> Path:
    """Where the catalogue of a language stands; compiled, it stands beside it as .mo."""
    return TRANSLATIONS / language / "LC_MESSAGES" / "annotator.po"


def read(language: str) -> Catalog:
    """The catalogue of a language; empty where there is none."""
    file = po_file(language)
    if not file.exists():
        return Catalog(language, fuzzy=False)
    with file.open("rb") as stream:
        return read_po(stream, language)


def write(catalogue: Catalog, language: str) -> None:
    """Writes a catalogue, and what the program reads of it."""
    file = po_file(language)
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as stream:
        write_po(stream, catalogue, width=_NO_BREAKS, ignore_obsolete=True)
    file.with_suffix(".mo").write_bytes(compiled(catalogue))


def compiled(catalogue: Catalog) -> bytes:
    """What the program reads; texts that are empty or doubtful are left out."""
    stream = io.BytesIO()
    write_mo(stream, catalogue)
    return stream.getvalue()


def updated(before: Catalog, texts: dict[str, Text]) -> Catalog:
    """The catalogue with an entry for each text; doubtful (fuzzy) where the English changed."""
    after = _Texts(before.locale, header_comment=_HEADER, fuzzy=False)
    for message, text in texts.items():
        known = before.get(message)
        comments = in_comments(text)
        added = after.add(id_of(message, text), auto_comments=comments)
        if known and isinstance(known.id, str) == isinstance(text, str):
            added.string, added.flags = known.string, set(known.flags)
            if known.auto_comments != comments:
                added.flags.add("fuzzy")
    return after


def id_of(message: str, text: Text) -> str | tuple[str, str]:
    """What an entry is called: by the message id, twice where the text counts."""
    return message if isinstance(text, str) else (message, message)


def in_comments(text: Text) -> list[str]:
    """The English as it stands above an entry, one line for each form that differs."""
    forms = (text,) if isinstance(text, str) else text
    return list(dict.fromkeys(form.replace("\n", "\\n").strip() for form in forms))


def is_done(message: Message) -> bool:
    """Whether an entry is translated in all forms, and not doubtful."""
    return all(forms_of(message)) and not message.fuzzy


def forms_of(message: Message) -> list[str]:
    """The translated forms of an entry; a text that does not count has one."""
    string = message.string or ""
    return [string] if isinstance(string, str) else list(string)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
