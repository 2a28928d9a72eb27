"""Articles: versions by text, blocks by place."""

from __future__ import annotations

from dataclasses import replace

from small_class import CREDIT, article

from annotator.model.canonical import text_hash


def test_an_edited_text_is_another_version() -> None:
    one = article()
    assert one.version == text_hash(one.text)
    assert replace(one, title="Another").version == one.version
    assert replace(one, text=one.text + " ").version != one.version


def test_a_block_is_found_from_its_first_place_to_its_end() -> None:
    one = article()
    headline, timestamp = one.blocks[:2]
    assert one.block_at(0) is headline
    assert one.block_at(headline.span.end) is headline
    assert one.block_at(headline.span.end + 1) is None
    assert one.block_at(timestamp.span.start) is timestamp


def test_parts_of_one_kind_come_in_text_order() -> None:
    one = article()
    assert [part.span.cut(one.text) for part in one.parts("credit")] == [CREDIT] * 2
    assert [part.span.cut(one.text) for part in one.parts("updated")] == []
