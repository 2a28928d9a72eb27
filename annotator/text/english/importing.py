"""What is said when a file cannot be read: articles and tag sets."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "importing.missing": "There is no file {file}. Check the name and the folder.",
    "importing.folder": "{file} is a folder. Choose a file in it.",
    "importing.unreadable": (
        "{file} cannot be read. Ask whoever owns it to let you open it, or make a copy of your own."
    ),
    "importing.too_large": (
        "{file} is too large for one article. Save just the article as a text file and try again."
    ),
    "importing.too_long": (
        "This text is too long for one article: it has {characters:,} characters, and {most:,} is the "
        "most. Keep just the article and try again."
    ),
    "importing.too_much_markup": (
        "What you copied is more than one article can be. Copy just the article and try again."
    ),
    "importing.too_many_lines": (
        "This text has too many lines for one article: {most:,} is the most. Keep just the article "
        "and try again."
    ),
    "importing.long_paragraph": (
        "One paragraph in this text is so long that the article will be slow to scroll. Break it "
        "into shorter paragraphs if you can, and open it again."
    ),
    "importing.empty": "There is no text in {file}. Choose a file with an article in it.",
    "importing.blank_text": "There is no text here. Put an article in and try again.",
    "importing.not_text": (
        "{file} is not a text file. Open it in the program it was made with, copy the article "
        "and save it as plain text (.txt)."
    ),
    "importing.not_text_kind": (
        "{file} is a file of another kind ({kind}), not plain text. Open it in its own program, "
        "copy the article and save it as plain text (.txt)."
    ),
    "importing.docx_damaged": (
        "{file} is damaged and cannot be read as a Word file. Open it in Word, save it again and "
        "try that one."
    ),
    "importing.docx_locked": (
        "{file} is locked with a password. Open it in Word, save it without the password and try again."
    ),
    "importing.pdf_damaged": (
        "{file} is damaged and cannot be read as a PDF. Download it again and try that one."
    ),
    "importing.pdf_locked": (
        "{file} is locked with a password. Save it without the password and try again."
    ),
    "importing.pdf_scanned": (
        "{file} holds pictures of pages (a scan), and no text that could be tagged. Look for the "
        "article on the web, or have the text recognized with a scanning program first."
    ),
    "importing.pdf_unreadable": (
        "{file} shows letters but does not say which ones they are. Open it, copy the text and paste "
        "it; if that gives wrong letters too, look for the article on the web."
    ),
    "importing.pdf_too_many_pages": (
        "{file} has {pages:,} pages, and {most:,} is the most. Save just the pages of the article and "
        "try again."
    ),
    "importing.pdf_too_hard": (
        "{file} takes too long to read, or too much memory. Save just the pages of the article, or "
        "copy the text and paste it."
    ),
    "importing.pdf_pages_scanned": (
        "Some pages are pictures (scans): what stands on them is not part of the article."
    ),
    "importing.left_out": (
        "{n} line of {file} was left out. The window shows which, and can take it back.",
        "{n} lines of {file} were left out. The window shows which, and can take them back.",
    ),
    "importing.page_edge": "It stands at the edge of the page: a header, a footer or a page number.",
    "importing.scheme_unknown": (
        "There is no tag set “{name}”. Choose one of these, or give a file: {names}."
    ),
    "importing.scheme_too_large": (
        "This tag set file is too large: 256 kB is the most. Keep just the tags in it."
    ),
    "importing.scheme_not_text": (
        "This file is not a text file, so it cannot be a tag set. Choose a file that ends in .yaml."
    ),
}
