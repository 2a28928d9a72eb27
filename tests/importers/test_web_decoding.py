"""Which encoding a web page is read in: what it declares, where that is true."""

from __future__ import annotations

import pytest

from annotator.importers.web_decoding import markup_in
from annotator.model.canonical import canonical

WORDS = {
    "utf-8": "“Ça va,” dit-elle à l’église. Żółw 漢字",
    "windows-1252": "“Ça va,” dit-elle à l’église, où tout le monde était déjà là.",
    "windows-1251": "Городской совет проголосовал в понедельник за новый мост.",
    "iso-8859-2": "Rada miasta głosowała w poniedziałek: będzie nowy most, żółty.",
    "shift_jis": "市議会は月曜日に、古い橋を新しくすることを決めました。",
    "euc-kr": "시의회는 월요일에 오래된 다리를 다시 짓기로 했습니다.",
    "gb2312": "市议会星期一决定重建这座旧桥。市长说，工程将在五月开始。",
    "big5": "市議會星期一決定重建這座舊橋。市長說，工程將在五月開始。",
}


def page(declared: str, words: str) -> str:
    return f'<html><head><meta charset="{declared}"></head><body><p>{words}</p></body></html>'


@pytest.mark.parametrize("encoding", WORDS)
def test_a_page_is_read_as_it_declares(encoding: str) -> None:
    markup = page(encoding, WORDS[encoding])
    assert markup_in(markup.encode(encoding)) == markup


def test_other_ways_to_declare_are_known() -> None:
    words = WORDS["windows-1251"]
    for markup in (
        f'<?xml version="1.0" encoding="windows-1251"?><html><p>{words}</p></html>',
        f'<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>{words}',
    ):
        assert markup_in(markup.encode("windows-1251")) == markup


@pytest.mark.parametrize("declared", ["iso-8859-1", "windows-1251", "gb2312", "rot13", "no such"])
def test_valid_utf_8_is_read_as_that_whatever_is_declared(declared: str) -> None:
    markup = page(declared, WORDS["utf-8"])
    assert markup_in(markup.encode()) == markup


@pytest.mark.parametrize("declared", ["utf-8", "iso-8859-1", "zip", "punycode", "unknown-8"])
def test_what_is_declared_wrongly_is_found_out(declared: str) -> None:
    markup = page(declared, WORDS["windows-1251"] * 3)
    assert markup_in(markup.encode("windows-1251")) == markup


def test_a_byte_order_mark_decides() -> None:
    markup = page("iso-8859-1", WORDS["utf-8"])
    assert canonical(markup_in(markup.encode("utf-16")) or "") == markup
    assert canonical(markup_in(markup.encode("utf-8-sig")) or "") == markup


def test_bytes_that_are_no_text_are_no_page() -> None:
    assert markup_in(bytes(range(256)) * 40) is None


def test_a_byte_order_mark_that_lies_is_passed_over() -> None:
    markup = page("utf-8", "The council met on Monday.")
    assert markup_in(b"\xff\xfe" + markup.encode()) == markup
