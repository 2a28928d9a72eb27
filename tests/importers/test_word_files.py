"""Articles out of Word files."""

from __future__ import annotations

import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from word_documents import (
    STRICT,
    document_xml,
    paragraph,
    run,
    table,
    text_box,
    word_file,
    word_file_at,
)
from zips import zip_of

from annotator.importers.drafts import article_of
from annotator.importers.sources import read_article, read_draft
from annotator.importers.word_files import read_word
from annotator.model.draft import Draft
from annotator.model.errors import Refused
from annotator.text import say

BODY = paragraph("The council met on Tuesday evening and voted for the new bridge.")


def draft(*body: str) -> Draft:
    return read_word(word_file(*body), file="otter.docx")


def texts(*body: str) -> list[str]:
    return [line.text for line in draft(*body).lines]


def kinds(*body: str) -> list[str]:
    return [line.kind for line in draft(*body).lines]


def refusal(content: bytes) -> str:
    with pytest.raises(Refused) as refused:
        read_word(content, file="otter.docx")
    said = say(refused.value.message, **refused.value.values)
    assert said.endswith(".")
    assert "{" not in said
    return refused.value.message


def test_paragraphs_come_in_their_order_and_nothing_of_the_page_header(tmp_path: Path) -> None:
    article = read_article(word_file_at(tmp_path / "a.docx", BODY, BODY), article_id="a1")
    line = "The council met on Tuesday evening and voted for the new bridge."
    assert article.text == f"{line}\n\n{line}"


def test_styles_say_what_lines_are_in_every_language_of_word() -> None:
    found = kinds(
        paragraph("The Weekly Otter of Springfield"),
        paragraph("Otters return", style="Titel"),
        paragraph("After forty years, the river is clean", style="Untertitel"),
        paragraph("By Ann Doe"),
        paragraph("An otter on a stone", style="Beschriftung"),
        paragraph("Another stone without an otter", style="Bild"),
        BODY,
        paragraph("What comes next", style="berschrift1"),
        paragraph("We have waited for this", style="Zitat"),
    )
    expected = ["other", "headline", "subhead", "byline", "caption", "caption", "body"]
    assert found == [*expected, "subhead", "body"]


def test_without_a_title_the_first_main_heading_is_the_headline() -> None:
    heading = paragraph("Otters return", style="berschrift1")
    assert kinds(heading, BODY, heading, BODY) == ["headline", "body", "subhead", "body"]


def test_a_credit_is_one_though_it_is_set_as_a_caption() -> None:
    line = paragraph("Photo: Ann Doe/Getty Images", style="Beschriftung")
    assert kinds(BODY, line, BODY, BODY, line).count("credit") == 2


def test_a_credit_inside_a_caption_is_found() -> None:
    line = paragraph("An otter on a stone. (Ann Doe/Reuters)", style="Beschriftung")
    content = word_file(BODY, line)
    article = article_of(read_word(content, file="a.docx"), article_id="a1")
    assert [part.span.cut(article.text) for part in article.parts("credit")] == ["Ann Doe/Reuters"]


def test_tracked_changes_read_as_if_they_were_accepted() -> None:
    changed = paragraph(
        "The council ",
        f'<w:del w:id="1">{run("refused", tag="delText")}</w:del>',
        f'<w:ins w:id="2">{run("approved")}</w:ins>',
        " the ",
        f"<w:moveFrom>{run('old ')}</w:moveFrom>",
        f"<w:moveTo>{run('new ')}</w:moveTo>",
        "bridge.",
    )
    assert texts(changed) == ["The council approved the new bridge."]


def test_what_was_a_style_before_a_change_does_not_count() -> None:
    changed = BODY.replace(
        "<w:rPr></w:rPr></w:pPr>",
        '<w:pPrChange><w:pPr><w:pStyle w:val="Titel"/></w:pPr></w:pPrChange></w:pPr>',
        1,
    )
    assert kinds(changed) == ["body"]


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    first = paragraph("The council met ", mark="<w:del/>")
    assert texts(first, paragraph("on Tuesday."), BODY)[0] == "The council met on Tuesday."


def test_text_boxes_come_after_the_paragraph_they_belong_to_and_once() -> None:
    inside = paragraph("“We will go on,” Roper said.")
    for box in (
        text_box(inside, old=True),
        text_box(inside),
        text_box(inside, new=False),
    ):
        before = paragraph("The council", box, " met.")
        assert texts(before, BODY)[:2] == ["The council met.", "“We will go on,” Roper said."]


def test_an_old_text_box_is_read_where_the_new_one_has_no_words() -> None:
    inside = f"<w:txbxContent>{paragraph('Said.')}</w:txbxContent>"
    box = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='other'><w:drawing/></mc:Choice>"
        f"<mc:Fallback><w:pict>{inside}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert texts(paragraph("The council met.", box)) == ["The council met.", "Said."]


def test_tables_stand_where_they_are_small_rows_as_one_line() -> None:
    figures = table(
        (paragraph("Year"), paragraph("Otters")),
        (paragraph("2024"), paragraph("31")),
    )
    assert texts(BODY, figures, BODY)[1:3] == ["Year\tOtters", "2024\t31"]
    title = paragraph("Otters come back", style="Titel")
    assert kinds(title, BODY, figures, BODY) == ["headline", "body", "other", "other", "body"]


def test_paragraphs_beside_each_other_in_a_table_are_lines_of_their_own() -> None:
    layout = table((BODY + BODY, paragraph("An otter.", style="Beschriftung")))
    assert kinds(layout) == ["body", "body", "caption"]


def test_no_break_spaces_soft_hyphens_and_breaks_stay() -> None:
    inside = (
        "<w:r><w:t>10</w:t><w:noBreakHyphen/><w:t>day\u00a0trip</w:t><w:softHyphen/>"
        "<w:br/><w:t>on</w:t></w:r>"
    )
    article = draft(paragraph(inside))
    assert [line.text for line in article.lines] == ["10\u2011day\u00a0trip\u00ad", "on"]
    assert article.lines[1].before == "\n"


def test_links_and_fields_read_as_what_they_show_and_hidden_text_not() -> None:
    link = f"<w:hyperlink>{run('the council')}</w:hyperlink>"
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE 3</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("seven")
    )
    hidden = run(" secretly", properties="<w:vanish/>")
    shown = run(" openly", properties='<w:vanish w:val="0"/>')
    assert texts(paragraph("Said ", link, " at ", field, hidden, shown)) == [
        "Said the council at seven openly"
    ]


def test_how_signs_are_said_is_no_text_of_its_own() -> None:
    above = f"<w:ruby><w:rt>{run('kawa')}</w:rt><w:rubyBase>{run('川')}</w:rubyBase></w:ruby>"
    assert texts(paragraph(f"<w:r>{above}</w:r>")) == ["川"]


def test_a_file_that_gives_kinds_by_ending_only_is_read() -> None:
    contents = b'<Types xmlns="x"><Default Extension="xml" ContentType="application/xml"/></Types>'
    others = {"[Content_Types].xml": contents}
    found = read_word(word_file(BODY, others=others), file="a.docx")
    assert found.lines == draft(BODY).lines


def test_the_strict_form_of_the_format_reads_the_same() -> None:
    strict = read_word(word_file(BODY, address=STRICT), file="a.docx")
    assert strict.lines == draft(BODY).lines


def test_details_come_from_the_file_and_from_what_can_be_read() -> None:
    lines = (
        paragraph("By Ann Doe, Staff Writer"),
        paragraph("Published: July 14, 2016 2:40 p.m. EDT"),
    )
    found = draft(paragraph("Otters return", style="Titel"), *lines, BODY)
    assert found.details.byline == "Ann Doe, Staff Writer"
    assert found.details.published == "2016-07-14T14:40-04:00"
    assert found.details.language == "en-IE"
    assert found.title == ""
    content = word_file(BODY, properties={"title": "Otters", "language": "en-GB"})
    named = read_word(content, file="a.docx")
    assert (named.title, named.details.language) == ("Otters", "en-GB")


@given(st.lists(st.text(st.characters(exclude_categories=("C", "Z")), min_size=1), min_size=1))
def test_every_word_of_every_paragraph_is_there(words: list[str]) -> None:
    assert texts(*map(paragraph, words)) == words


def test_an_empty_one_is_refused() -> None:
    assert refusal(word_file(paragraph(" "))) == "importing.empty"


def test_other_packed_files_are_refused_by_what_they_are(tmp_path: Path) -> None:
    assert refusal(zip_of({"content.xml": b"<a/>"})) == "importing.docx_damaged"
    contents = b'<Types xmlns="x"><Override PartName="/xl/workbook.xml" ContentType="a"/></Types>'
    assert refusal(zip_of({"[Content_Types].xml": contents})) == "importing.not_text_kind"


def test_damaged_ones_are_refused(tmp_path: Path) -> None:
    whole = word_file(BODY * 50)
    assert refusal(whole[:-60]) == "importing.docx_damaged"
    assert refusal(whole[:200] + bytes(100) + whole[300:]) == "importing.docx_damaged"
    assert refusal(word_file(document=document_xml(BODY)[:-30])) == "importing.docx_damaged"


def test_one_locked_with_a_password_says_so(tmp_path: Path) -> None:
    file = tmp_path / "locked.docx"
    start = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000)
    file.write_bytes(start + "EncryptedPackage".encode("utf-16-le") + bytes(1000))
    with pytest.raises(Refused) as refused:
        read_draft(file)
    assert refused.value.message == "importing.docx_locked"


def test_nothing_is_fetched_and_nothing_multiplied() -> None:
    doctype = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd"><!ENTITY c "&b;&b;">]>'
    start = document_xml(paragraph("&ENTITY;")).decode().replace("&amp;ENTITY;", "&c;")
    hostile = start.replace("?>", f"?>{doctype}", 1).encode()
    assert refusal(word_file(document=hostile)) == "importing.docx_damaged"


HUGE = 400 << 20


def bombs() -> dict[str, bytes]:
    blanks = document_xml(paragraph("a" * 1000)).replace(b"a" * 1000, b" " * HUGE)
    return {
        "one long text": word_file(document=blanks),
        "many elements": word_file(document=document_xml("<w:p/>" * (3 << 20))),
        "much text": word_file(*[BODY] * 60_000),
        "deep": word_file(document=document_xml("<w:p>" * 300_000)),
        "other part": word_file(BODY, others={"docProps/core.xml": bytes(HUGE)}),
    }


def test_bombs_are_refused_or_read_soon() -> None:
    for name, content in bombs().items():
        start = time.process_time()
        with pytest.raises(Refused):
            read_word(content, file="bomb.docx")
        assert time.process_time() - start < 10, name


def test_a_large_file_of_pictures_is_read(tmp_path: Path) -> None:
    file = word_file_at(tmp_path / "a.docx", BODY)
    with zipfile.ZipFile(file, "a") as package:
        package.writestr("word/media/image1.png", bytes(30 << 20))
    assert len(read_draft(file).lines) == 1


def test_menus_and_related_stories_of_a_saved_page_are_set_aside() -> None:
    menu = ["Millford Herald", "Home", "News", "Sport", "Weather"]
    story = [
        "Hundreds of herons come back to the pond",
        "By Ada Lind",
        "Hundreds of herons came back to the pond behind the school on Sunday, a class said.",
        "The herons leave again when the pond freezes over, which happens later every year.",
    ]
    below = ["Related stories", "Bakery wins a prize", "Sign up for our newsletter"]
    found = draft(*map(paragraph, [*menu, *story, *below]))
    assert [line.text for line in found.kept()] == story
    assert {line.set_aside for line in found.lines[:5]} == {"web.menu"}


def test_lines_of_the_writer_above_the_headline_stay_where_no_page_was_saved() -> None:
    lines = ["Name:", "Class 7b", "Read this before Friday", "Herons come back to the pond"]
    story = paragraph("Hundreds of herons came back to the pond behind the school on Sunday.")
    assert not any(line.set_aside for line in draft(*map(paragraph, lines), story, BODY).lines)
