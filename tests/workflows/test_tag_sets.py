"""A teacher's own tag sets: copied, changed step by step, kept as YAML files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.importers.schemes import find_scheme, mistakes_in, shipped_schemes
from annotator.model.errors import Refused, StorageFailed
from annotator.model.scheme import Scheme
from annotator.paths import tag_sets_folder
from annotator.text import use
from annotator.workflows import tag_sets as workflow
from annotator.workflows.tag_set_draft import TagSetDraft, draft_of
from annotator.workflows.tag_sets import copied, free_id, save_set, tag_sets

DEFAULT = find_scheme("default")
QUOTE = ("tags", 1)
ASKED = (*QUOTE, "attributes")


@pytest.fixture
def draft() -> TagSetDraft:
    return TagSetDraft(copied(DEFAULT))


def kept(draft: TagSetDraft) -> Scheme:
    """What is found where the draft was saved."""
    return find_scheme(str(draft.save()))


def test_a_copy_has_an_id_and_a_title_of_its_own_and_the_same_tags() -> None:
    copy = copied(DEFAULT)
    assert copy.id != DEFAULT.id
    assert copy.title == "Claims, quotes, captions and credits (my own)"
    assert copy.tags == DEFAULT.tags


def test_a_saved_set_is_listed_after_the_shipped_ones_and_found_by_its_id(
    draft: TagSetDraft,
) -> None:
    assert [one.name for one in tag_sets()] == shipped_schemes()
    draft.set(("title",), "Who says what?")
    file = draft.save()
    assert file == tag_sets_folder() / "who-says-what.yaml"
    assert [one.name for one in tag_sets()] == [*shipped_schemes(), "who-says-what"]
    assert tag_sets()[-1].scheme == find_scheme("who-says-what") == find_scheme(str(file))
    assert mistakes_in(str(file)) == []


def test_a_shipped_set_is_copied_and_ones_own_is_changed_itself(draft: TagSetDraft) -> None:
    assert draft_of(DEFAULT).file is None
    assert draft_of(DEFAULT).value(("id",)) != "default"
    own = draft.save()
    assert draft_of(find_scheme(str(own))).file == own


def test_two_sets_of_one_title_are_two_files() -> None:
    one, first = save_set(copied(DEFAULT), None)
    other, second = save_set(copied(DEFAULT), None)
    assert first != second
    assert one.id != other.id
    assert second.stem == other.id


@pytest.mark.parametrize(
    ("title", "name"), [("Con", "con-2"), ("¿Quién?", "quien"), ("谁", "tag-set")]
)
def test_a_file_name_is_one_on_every_system(title: str, name: str, draft: TagSetDraft) -> None:
    draft.set(("title",), title)
    assert draft.save().name == f"{name}.yaml"


def test_the_version_grows_with_every_change_and_not_without_one(draft: TagSetDraft) -> None:
    assert kept(draft).version == 1
    assert kept(draft).version == 1
    draft.set((*QUOTE, "name"), "Someone’s words")
    assert (kept(draft).version, kept(draft).tags[1].name) == (2, "Someone’s words")
    assert kept(draft).tags[1].id == "quote"


def test_a_file_changed_in_an_editor_is_listed_or_said_to_be_wrong(draft: TagSetDraft) -> None:
    file = draft.save()
    file.write_text(file.read_text("utf-8").replace('name: "Claim"', 'name: "Statement"'), "utf-8")
    scheme = tag_sets()[-1].scheme
    assert scheme is not None
    assert scheme.tags[0].name == "Statement"
    file.write_text("id: [", "utf-8")
    assert tag_sets()[-1].scheme is None
    assert tag_sets()[-1].wrong.startswith(f"{file.name}, line 1: ")


def test_words_looks_and_questions_are_changed(draft: TagSetDraft) -> None:
    for key, value in (
        ("name", "Voice"),
        ("badge", "V"),
        ("key", "8"),
        ("fill", "#FFEE99"),
        ("edge", "#665500"),
        ("line", "dot"),
        ("definition", "Someone speaks."),
        ("example", "“Hello,” said Mia."),
        ("not_this", ""),
        ("repeats", "once"),
        ("scored", False),
    ):
        draft.set((*QUOTE, key), value)
    draft.set((*ASKED, 0, "required"), True)
    draft.set_kind((*ASKED, 1), "several")
    tag = kept(draft).tags[1]
    assert (tag.id, tag.name, tag.badge, tag.key) == ("quote", "Voice", "V", "8")
    assert (tag.fill, tag.edge, tag.line) == ("#FFEE99", "#665500", "dot")
    assert (tag.repeats, tag.scored, tag.not_this) == ("once", False, "")
    assert tag.attributes[0].required
    assert [one.id for one in tag.attributes[1].options] == ["exact", "retold"]
    assert tag.attributes[1].kind == "several"


def test_a_new_tag_has_a_free_key_and_badge_and_colours_of_its_own(draft: TagSetDraft) -> None:
    at = draft.add_tag()
    assert not draft.can_be_saved
    wrong = [one.path for one in draft.mistakes()]
    assert wrong == [("tags", at, "definition")]
    draft.set(("tags", at, "name"), "Loud word")
    draft.set(("tags", at, "definition"), "Pushes a feeling.")
    assert draft.mistakes() == []
    tag = kept(draft).tags[at]
    assert (tag.id, tag.key, tag.badge) == ("loud_word", "6", "N")


def test_ten_tags_are_the_most_and_each_new_one_can_be_told_from_the_others(
    draft: TagSetDraft,
) -> None:
    for number in range(4):
        at = draft.add_tag()
        draft.set(("tags", at, "name"), f"Tag {number}")
        draft.set(("tags", at, "definition"), "Something.")
    assert draft.mistakes() == []
    for _ in range(2):
        draft.add_tag()
    assert "list_long" in {one.message.partition(".")[2] for one in draft.mistakes()}


def test_a_new_question_gets_its_id_from_its_words_once(draft: TagSetDraft) -> None:
    place = ("tags", 2, "attributes", draft.add_question(2))
    draft.set((*place, "name"), "Who is in it?")
    draft.set((*place, "name"), "Who can be seen?")
    (question,) = kept(draft).tags[2].attributes
    assert (question.id, question.name) == ("who_is_in_it", "Who can be seen?")


def test_answers_that_stay_keep_their_ids(draft: TagSetDraft) -> None:
    place = (*ASKED, 1)
    draft.set_options(place, ["Retold in other words", "The very words", "Both"])
    draft.undo()
    names = [one["name"] for one in draft.value((*place, "options"))]
    draft.set_options(place, ["Both", names[1], "The very words"])
    options = kept(draft).tags[1].attributes[1].options
    assert [(one.id, one.name) for one in options] == [
        ("both", "Both"),
        ("retold", names[1]),
        ("the_very_words", "The very words"),
    ]
    draft.set_options(place, ["Both", names[1], "Word for word"])
    assert kept(draft).tags[1].attributes[1].options[2].id == "the_very_words"


def test_a_question_of_another_kind_keeps_only_what_fits_it(draft: TagSetDraft) -> None:
    draft.set_kind((*ASKED, 0), "choice")
    assert draft.mistakes() == []
    assert "suggest" not in draft.value((*ASKED, 0))
    draft.set_kind((*ASKED, 2), "number")
    assert draft.mistakes() == []
    assert set(draft.value((*ASKED, 2))) == {"id", "name", "names", "kind"}


def test_tags_and_questions_are_moved_and_taken_out(draft: TagSetDraft) -> None:
    assert draft.move(("tags", 0), 1) == 1
    assert draft.move(("tags", 1), 99) == 4
    draft.remove(("tags", 0, "attributes", 0))
    draft.remove(("tags", 1))
    scheme = kept(draft)
    assert [tag.id for tag in scheme.tags] == ["quote", "credit", "ask", "claim"]
    assert [one.id for one in scheme.tags[0].attributes] == ["form", "part"]
    draft.remove(("tags", 1, "attributes", 0))
    assert kept(draft).tags[1].attributes == ()


def test_what_is_no_tag_set_is_not_saved(draft: TagSetDraft) -> None:
    draft.set((*QUOTE, "key"), "1")
    assert [one.path for one in draft.mistakes()] == [(*QUOTE, "key")]
    with pytest.raises(Refused):
        draft.save()
    assert not tag_sets_folder().exists()


def test_pale_colours_are_named_and_can_be_saved(draft: TagSetDraft) -> None:
    draft.set((*QUOTE, "edge"), "#EEEE99")
    assert [one.path for one in draft.mistakes()] == [(*QUOTE, "edge")]
    assert kept(draft).tags[1].edge == "#EEEE99"


def test_a_full_disk_is_said_and_nothing_is_lost(
    draft: TagSetDraft, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(target: Path, content: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(workflow, "write_whole", full)
    with pytest.raises(StorageFailed):
        draft.save()
    assert draft.file is None


FIRST = ("tags", 0, "attributes", 0)
STEPS: list[Callable[[TagSetDraft], object]] = [
    lambda d: d.set(("title",), "Other"),
    lambda d: d.set((*QUOTE, "name"), "Voice"),
    lambda d: d.add_tag(),
    lambda d: d.add_question(0),
    lambda d: d.move(("tags", 0), 1),
    lambda d: d.remove(("tags", 0)),
    lambda d: d.value(FIRST) and d.set_kind(FIRST, "number"),
    lambda d: d.value(FIRST) and d.set_options(FIRST, ["A", "B"]),
]


@settings(deadline=None, max_examples=40)
@given(st.lists(st.sampled_from(STEPS), max_size=4))
def test_every_step_is_undone_and_done_again(steps: list[Callable[[TagSetDraft], object]]) -> None:
    draft = TagSetDraft(copied(DEFAULT))
    seen = [draft.fields]
    for step in steps:
        step(draft)
        if draft.fields != seen[-1]:
            seen.append(draft.fields)
    for before in reversed(seen[:-1]):
        draft.undo()
        assert draft.fields == before
    assert not draft.can_undo
    for after in seen[1:]:
        draft.redo()
        assert draft.fields == after
    assert not draft.can_redo


def test_typing_on_in_one_field_is_one_step(draft: TagSetDraft) -> None:
    for typed in ("V", "Vo", "Voice"):
        draft.set((*QUOTE, "name"), typed)
    draft.set((*QUOTE, "badge"), "V")
    draft.undo()
    assert draft.last_place == (*QUOTE, "name")
    draft.undo()
    assert draft.value((*QUOTE, "name")) == "Quote"
    assert not draft.is_touched


@given(st.text(max_size=60), st.sets(st.sampled_from(["a", "a_2", "tag"])))
def test_an_id_is_always_free_and_plain(name: str, taken: set[str]) -> None:
    found = free_id(name, taken, "tag")
    assert found not in taken
    assert found.isascii()
    assert found.replace("_", "").isalnum()


def test_what_is_worded_anew_loses_its_words_in_other_languages(draft: TagSetDraft) -> None:
    for key, others in (("name", "names"), ("definition", "definitions")):
        assert draft.value((*QUOTE, others))
        draft.set((*QUOTE, key), "Talk")
        assert not draft.value((*QUOTE, others))
    assert draft.value((*QUOTE, "examples"))
    draft.undo()
    draft.undo()
    assert draft.value((*QUOTE, "names")) == {"es": "Cita"}


def test_a_copy_is_made_in_the_language_in_use() -> None:
    use("es")
    copy = copied(DEFAULT)
    use("en")
    assert copy.tags[1].name == "Cita"
    assert copy.tags[1].definition.startswith("Las palabras de alguien")
