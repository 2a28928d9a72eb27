"""What is found in files, folders and ZIPs, and what hostile ones cannot do."""

from __future__ import annotations

import stat
import time
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from zips import with_fields, with_name_bytes, zip_at, zip_of

from annotator.importers import hand_in_sources, zip_files
from annotator.importers.folders import extended, files_in
from annotator.importers.hand_in_sources import Found, NotFound, Other, found_files
from annotator.model.errors import Refused
from annotator.text import say

WORK = b"SQLite format 3\x00" + bytes(range(256)) * 4


def looked(*sources: Path) -> tuple[dict[str, bytes], dict[str, str]]:
    """What was found, by its place; and what was refused, each in one sentence."""
    found, refused, others = {}, {}, []
    for one in found_files(sources):
        if isinstance(one, Other):
            others.append(one.place.name)
        elif isinstance(one, NotFound):
            said = say(one.reason.message, **one.reason.values)
            assert "\n" not in said
            refused[one.place.name] = one.reason.message
        else:
            content = one.place.read_bytes() if one.content is None else one.content
            found[one.place.as_posix()] = content
    assert not others
    return found, refused


def in_zip(tmp_path: Path, content: bytes) -> tuple[dict[str, bytes], dict[str, str]]:
    """The same of a ZIP, places without its path; nothing is ever written."""
    path = tmp_path / "back.zip"
    path.write_bytes(content)
    before = sorted(tmp_path.rglob("*"))
    found, refused = looked(path)
    assert sorted(tmp_path.rglob("*")) == before
    top = f"{path.as_posix()}/"
    return {place.removeprefix(top): content for place, content in found.items()}, refused


def test_files_folders_and_zips_are_looked_through_and_the_rest_passed_over(tmp_path: Path) -> None:
    rest = ("index.html", "L_jroe_attempt_2025-10-10-10-10-10.txt", "Thumbs.db", "photo.jpg")
    hidden = ("__MACOSX/._x.annot", "._x.annot", "a/.hidden/x.annot", ".DS_Store")
    inside = dict.fromkeys(("b/2.annot", "b/1.ANNOT", *rest, *hidden), WORK)
    folder = tmp_path / "back"
    for name in inside:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(WORK)
    zip_at(folder / "b" / "more.zip", inside)
    given = tmp_path / "given.txt"
    given.write_bytes(WORK)

    found, refused = looked(folder, given, folder / "b" / "2.annot")

    names = ["b/1.ANNOT", "b/2.annot", "b/more.zip/b/2.annot", "b/more.zip/b/1.ANNOT"]
    expected = [*(folder / name for name in names), given]
    assert list(found) == [path.as_posix() for path in expected]
    assert set(found.values()) == {WORK}
    assert not refused


def test_names_around_a_file_are_known_from_the_outermost(tmp_path: Path) -> None:
    folder = tmp_path / "Ann_1_assignsubmission_file"
    folder.mkdir()
    inner = zip_of({"my/x.annot": WORK})
    zip_at(folder / "all.zip", {"a/x.annot": WORK, "a/in.zip": inner})
    (folder / "x.annot").write_bytes(WORK)
    top = (folder.name,)
    in_all = (*top, "all.zip", "a")
    names = [one.names for one in found_files([folder]) if isinstance(one, Found)]
    assert names == [(*in_all, "x.annot"), (*in_all, "in.zip", "my", "x.annot"), (*top, "x.annot")]
    assert [one.names for one in found_files([folder / "x.annot"]) if isinstance(one, Found)] == [
        (*top, "x.annot")
    ]


def test_what_a_student_handed_in_instead_is_told_apart(tmp_path: Path) -> None:
    moodle = "Ann Lee_7_assignsubmission_file"
    files = {
        **dict.fromkeys(("leeann_7_1_x.docx", f"{moodle}/a/photo.JPG", "Otters.pdf"), b""),
        **dict.fromkeys(("leeann_7_2_text.html", f"{moodle}/notes.txt", ".DS_Store"), b""),
        "x.annot": WORK,
    }
    back, zipped = tmp_path / "back", zip_at(tmp_path / "s.zip", files)
    for name, content in files.items():
        (back / name).parent.mkdir(parents=True, exist_ok=True)
        (back / name).write_bytes(content)
    for source in (back, zipped):
        others = [one for one in found_files([source]) if isinstance(one, Other)]
        assert {one.place.relative_to(source).as_posix() for one in others} == {
            "leeann_7_1_x.docx",
            f"{moodle}/a/photo.JPG",
        }


def test_a_zip_counts_whatever_it_is_called(tmp_path: Path) -> None:
    zip_at(tmp_path / "download", {"x.annot": WORK})
    found, refused = looked(tmp_path / "download")
    assert (list(found.values()), refused) == ([WORK], {})


def test_zips_in_zips_are_opened_once(tmp_path: Path) -> None:
    deepest = zip_of({"3.annot": WORK})
    inner = zip_of({"2.annot": WORK, "in.zip": deepest})
    found, refused = in_zip(tmp_path, zip_of({"1.annot": WORK, "a/in.zip": inner}))
    assert list(found) == ["1.annot", "a/in.zip/2.annot"]
    assert refused == {"in.zip": "collecting.zip_too_deep"}


def test_zips_without_a_hand_in_are_told(tmp_path: Path) -> None:
    found, refused = in_zip(tmp_path, zip_of({"a.zip": zip_of({"x.jpg": b""}), "b.annot": WORK}))
    assert list(found) == ["b.annot"]
    assert refused == {"a.zip": "collecting.zip_without"}
    assert in_zip(tmp_path, zip_of({}))[1] == {"back.zip": "collecting.zip_without"}


@pytest.mark.parametrize("name", ["../x.annot", "a/../../x.annot", "/x.annot", "C:\\a\\x.annot"])
def test_a_name_that_leads_out_is_refused_beside_good_ones(tmp_path: Path, name: str) -> None:
    found, refused = in_zip(tmp_path, zip_of([(name, WORK), ("ok.annot", WORK)]))
    assert list(found) == ["ok.annot"]
    assert refused == {"x.annot": "collecting.zip_leads_out"}


def test_backslashes_part_folders(tmp_path: Path) -> None:
    found, _ = in_zip(tmp_path, zip_of({"a\\b\\x.annot": WORK, "a\\b\\": b""}))
    assert list(found) == ["a/b/x.annot"]


def test_names_in_utf8_and_in_cp437_are_read(tmp_path: Path) -> None:
    said = zip_of({"Zoë.annot": WORK})
    assert list(in_zip(tmp_path, said)[0]) == ["Zoë.annot"]
    plain = zip_of({"Zo__.annot": WORK})
    unsaid = with_name_bytes(plain, "Zo__.annot", "Zoë.annot".encode())
    assert list(in_zip(tmp_path, unsaid)[0]) == ["Zoë.annot"]
    old = with_name_bytes(zip_of({"Zo_.annot": WORK}), "Zo_.annot", "Zoë.annot".encode("cp437"))
    assert list(in_zip(tmp_path, old)[0]) == ["Zoë.annot"]


def test_a_zip_that_was_cut_off_is_not_taken_for_a_smaller_one_in_it(tmp_path: Path) -> None:
    inner = zip_of({"mine.annot": WORK})
    # As downloads often have it: a ZIP cannot be packed any smaller.
    info = zipfile.ZipInfo("more.zip")
    with zipfile.ZipFile(tmp_path / "back.zip", "w") as target:
        target.writestr("1.annot", WORK)
        target.writestr(info, inner)
    content = (tmp_path / "back.zip").read_bytes()
    cut = content.rindex(b"PK\x01\x02", 0, content.rindex(b"more.zip"))
    (tmp_path / "back.zip").write_bytes(content[:cut])

    assert looked(tmp_path / "back.zip") == ({}, {"back.zip": "collecting.zip_damaged"})


def test_absurd_names_are_cut_and_cleaned(tmp_path: Path) -> None:
    names = ("x" * 60_000 + ".annot", "a\n\x1b[31m\u202e.annot", "/".join("d" * 300) + "/y.annot")
    found, refused = in_zip(tmp_path, zip_of([(name, WORK) for name in names]))
    assert len(found) == 3
    assert not refused
    assert all(len(part) < 256 for place in found for part in place.split("/"))
    assert all("\n" not in place and "\x1b" not in place for place in found)


def test_the_same_name_twice_is_two_files(tmp_path: Path) -> None:
    content = zip_of([("x.annot", WORK), ("x.annot", b"other")])
    (tmp_path / "back.zip").write_bytes(content)
    found = [one.content for one in found_files([tmp_path / "back.zip"]) if isinstance(one, Found)]
    assert found == [WORK, b"other"]


def test_links_are_not_followed_in_a_zip_nor_to_folders(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("link.annot")
    link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    found, refused = in_zip(tmp_path, zip_of([(link, b"/etc/passwd"), ("ok.annot", WORK)]))
    assert (list(found), refused) == (["ok.annot"], {"link.annot": "collecting.zip_link"})

    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "x.annot").write_bytes(WORK)
    (folder / "around").symlink_to(folder)
    (folder / "circle").symlink_to("circle")
    assert list(looked(folder)[0]) == [(folder / "x.annot").as_posix()]


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"flags": 0x1}, "collecting.zip_locked"),
        ({"flags": 0x41}, "collecting.zip_locked"),
        ({"flags": 0x40}, "collecting.zip_damaged"),
        *(({"method": number}, "collecting.zip_packed") for number in (9, 12, 14, 93, 98)),
        ({"size": 1}, "collecting.zip_damaged"),
    ],
)
def test_what_cannot_be_unpacked_is_refused_beside_good_ones(
    tmp_path: Path, fields: dict[str, int], message: str
) -> None:
    content = with_fields(zip_of({"x.annot": WORK, "ok.annot": WORK}), **fields)
    found, refused = in_zip(tmp_path, content)
    assert (list(found), refused) == (["ok.annot"], {"x.annot": message})


@pytest.mark.parametrize("size", [zip_files.LARGEST_ENTRY + 1, 0xFFFF_FFF0, 40 << 20])
def test_a_small_file_that_says_it_is_large_is_refused(tmp_path: Path, size: int) -> None:
    content = with_fields(zip_of({"x.annot": WORK, "ok.annot": WORK}), size=size)
    found, refused = in_zip(tmp_path, content)
    assert (list(found), refused) == (["ok.annot"], {"x.annot": "collecting.zip_bomb"})


def test_many_that_are_each_just_small_enough_are_refused(tmp_path: Path) -> None:
    zeros = bytes(7 << 20)
    found, refused = in_zip(tmp_path, zip_of({f"{n}.annot": zeros for n in range(3)}))
    assert (found, refused) == ({}, {"back.zip": "collecting.zip_bomb"})


def test_bombs_are_refused_without_being_unpacked(tmp_path: Path) -> None:
    zeros = zip_of({"0.annot": bytes(20 << 20)})
    many = zip_of({f"{n}.zip": zeros for n in range(10)} | {"ok.annot": WORK})
    path = tmp_path / "back.zip"
    path.write_bytes(many)
    tracemalloc.start()
    try:
        found, refused = looked(path)
        assert tracemalloc.get_traced_memory()[1] < 4 << 20
    finally:
        tracemalloc.stop()
    assert [Path(place).name for place in found] == ["ok.annot"]
    assert refused == {"0.annot": "collecting.zip_bomb"}


def test_all_together_unpack_to_so_much_and_no_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hand_in_sources, "LARGEST_ZIP", 5 * len(WORK))
    paths = [
        zip_at(tmp_path / f"{n}.zip", {f"{n}a.annot": WORK, f"{n}b.annot": WORK}) for n in range(4)
    ]
    found, refused = looked(*paths)
    assert len(found) == 5
    assert refused == dict.fromkeys(("2b.annot", "3a.annot", "3b.annot"), "collecting.zip_bomb")


def test_a_zip_of_sixty_thousand_entries_is_soon_looked_through(tmp_path: Path) -> None:
    others = {f"{n}.txt": b"" for n in range(60_000)}
    path = zip_at(tmp_path / "back.zip", others | {"ok.annot": WORK})
    start = time.process_time()
    found, refused = looked(path)
    assert time.process_time() - start < 4
    assert (len(found), refused) == (1, {})

    zip_at(path, {f"{n}.annot": b"" for n in range(hand_in_sources.MOST_FILES + 1)})
    assert looked(path) == ({}, {"back.zip": "collecting.zip_too_many"})


def test_a_table_of_contents_without_end_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zip_files, "_LARGEST_CONTENTS", 1 << 17)
    found, refused = in_zip(tmp_path, zip_of({f"{n}.txt": b"" for n in range(9000)}))
    assert (found, refused) == ({}, {"back.zip": "collecting.zip_too_many"})


@settings(max_examples=150)
@given(
    st.lists(st.tuples(st.integers(0, 100_000), st.integers(0, 255)), min_size=1, max_size=9),
    st.integers(0, 900),
)
def test_a_damaged_zip_is_refused_in_whole_or_in_part_and_never_more(
    tmp_path_factory: pytest.TempPathFactory, spoilt: list[tuple[int, int]], cut: int
) -> None:
    inner = zip_of({"in.annot": WORK})
    content = bytearray(zip_of({"1.annot": WORK, "2.annot": WORK, "more.zip": inner}))
    for place, value in spoilt:
        content[place % len(content)] = value
    path = tmp_path_factory.mktemp("zip") / "back.zip"
    path.write_bytes(content[: len(content) - cut % 100])
    found, _ = looked(path)
    assert all(content == WORK for content in found.values())


def test_too_many_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hand_in_sources, "MOST_FILES", 2)
    for n in range(3):
        (tmp_path / f"{n}.annot").write_bytes(WORK)
    with pytest.raises(Refused) as refused:
        looked(tmp_path)
    assert refused.value.message == "collecting.too_many"


def test_what_raises_in_the_report_ends_it(tmp_path: Path) -> None:
    path = zip_at(tmp_path / "back.zip", {f"{n}.annot": WORK for n in range(5)})
    seen: list[tuple[int, int]] = []

    def stop(number: int, total: int) -> None:
        seen.append((number, total))
        if number == 2:
            raise Refused("collecting.nothing", file="x")

    with pytest.raises(Refused):
        list(found_files([path], stop))
    assert seen == [(0, 5), (1, 5), (2, 5)]
    path.unlink()


def test_a_folder_that_cannot_be_looked_into_is_told(tmp_path: Path) -> None:
    assert list(files_in(tmp_path / "gone")) == [(tmp_path / "gone", None)]


def test_a_long_path_is_written_as_windows_takes_it() -> None:
    long: Callable[[str], PureWindowsPath] = lambda start: PureWindowsPath(start, "x" * 260)  # noqa: E731
    assert extended(PureWindowsPath("C:\\a")) == "C:\\a"
    assert extended(long("C:\\a")) == f"\\\\?\\C:\\a\\{'x' * 260}"
    assert extended(long("\\\\home\\ann\\a")) == f"\\\\?\\UNC\\home\\ann\\a\\{'x' * 260}"
    assert extended(PureWindowsPath(extended(long("C:\\a")))) == extended(long("C:\\a"))
