"""Opening files: work goes on, a handed-out lesson or an article starts new work."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.model.errors import AnnotatorError, Refused, StorageFailed
from annotator.model.ids import new_id
from annotator.model.lesson import Document, Material
from annotator.paths import resources, work_folder
from annotator.storage import work_files
from annotator.storage.connections import kind_of
from annotator.storage.durable import make_folder
from annotator.storage.failures import sentences
from annotator.storage.locks import Lock
from annotator.storage.watch import Watch
from annotator.workflows.clock import Clock
from annotator.workflows.earlier_states import Keeper
from annotator.workflows.files import file_stem, free_path, numbered
from annotator.workflows.keeping import keeping_all
from annotator.workflows.saving import SaveQueue, SaveState
from annotator.workflows.working import Work

if TYPE_CHECKING:
    from annotator.importers.reading import Tell
    from annotator.model.draft import Draft

DEFAULT_SCHEME = "default"
_LONG = 400_000
_SLOW = (".html", ".htm", ".xhtml", ".mhtml", ".mht", ".docx", ".pdf")


@dataclass
class OpenWork:
    """A work file that is open: what is tagged, and the queue that stores it.

    `read_only` is why nothing can be changed, or None. `is_new` says that opening made
    the file, `is_key` that it is a class file, opened for the teacher's answers in it.
    Close it to let go of the file.
    """

    path: Path
    work: Work
    queue: SaveQueue | None
    read_only: AnnotatorError | None = None
    is_new: bool = False
    is_key: bool = False
    _lock: Lock | None = field(default=None, repr=False)
    _keeper: Keeper | None = field(default=None, repr=False)

    def close(self, seconds: float = 30) -> bool:
        """Store what waits and let go; False when `seconds` were not enough to store all.

        In that case everything stays as it is, so that the work can be saved elsewhere.
        """
        if self.queue and not self.queue.wait(seconds):
            return False
        self.give_up()
        return True

    def drop_unsaved(self) -> None:
        """Give up what could not be stored, so that closing succeeds."""
        if self.queue:
            self.queue.drop()

    def give_up(self) -> None:
        """Let go of the file, with or without what could not be stored."""
        if self.queue:
            self.queue.close(0)
        if self._keeper:
            self._keeper.close()
        if self._lock:
            self._lock.release()


Report = Callable[[SaveState], None]


# A file that one of these is said of can still be read.
_READABLE = ("storage.no_access", "storage.read_only")


def open_work(path: Path, *, clock: Clock, report: Report = lambda state: None) -> OpenWork:
    """Open a work file to go on with it, or to read it where it cannot be changed."""
    _demand_work(path)
    return _opened(path, clock, report)


@keeping_all()
def _opened(path: Path, clock: Clock, report: Report) -> OpenWork:
    try:
        lock = Lock(path)
    except AnnotatorError as error:
        return _reading(path, work_files.read_own(path), clock, _unchangeable(error, path))
    try:
        document = work_files.read_own(path)
        with sentences(path), path.open("rb+"):
            pass  # A file that cannot be written is found out now, not at the first tag.
    except BaseException as error:
        lock.release()
        if not isinstance(error, AnnotatorError) or error.message not in _READABLE:
            raise
        return _reading(path, work_files.read_own(path), clock, _unchangeable(error, path))
    queue = SaveQueue.for_file(path, document, report=report, beat=lock.beat)
    work = Work(document, clock=clock, store=queue.put)
    return OpenWork(path, work, queue, _lock=lock, _keeper=Keeper(work, document, path, clock))


def _reading(path: Path, document: Document, clock: Clock, error: AnnotatorError) -> OpenWork:
    return OpenWork(path, Work(document, clock=clock, store=_refuse(path)), None, read_only=error)


def _refuse(path: Path) -> Callable[[object], None]:
    def refuse(step: object) -> None:
        raise Refused("editing.read_only", file=path.name)

    return refuse


def _unchangeable(error: AnnotatorError, path: Path) -> AnnotatorError:
    """Why a file that can be read cannot be changed."""
    if error.message == "storage.no_access":
        return StorageFailed("storage.read_only", file=path.name)
    return error


def _demand_work(path: Path) -> None:
    """Refuse a lesson or a hand-in before anything is written in it or beside it."""
    role = work_files.role_of(path)
    if role != "work":
        raise Refused(f"opening.is_{role}", file=path.name)


def get_ready_to_save() -> None:
    """Load what storing needs: that takes longer than to store the first step."""
    work_files.load_library()


def is_slow_article(path: Path) -> bool:
    """Whether a file may be an article that keeps a person waiting while it is read."""
    if kind_of(path) is not None:
        return False
    return path.suffix.lower() in _SLOW or (path.is_file() and path.stat().st_size > _LONG)


def is_class(path: Path) -> bool:
    """Whether a file is a class file, by its content."""
    return kind_of(path) == "annotclass"


def new_work(
    source: Path, target: Path, *, clock: Clock, scheme: str | None = None, tell: Tell | None = None
) -> Document:
    """Make a work file at `target` from an article or a handed-out lesson; `source` stays as it is.

    `scheme` is the id of a shipped tag set or a YAML file, for an article; a lesson
    brings its own. `tell` hears what is worth knowing of what was read.
    """
    return begin(material_of(source, scheme=scheme, tell=tell), target, clock=clock)


def begin(material: Material, target: Path, *, clock: Clock, person: str = "") -> Document:
    """Make a work file on some material at `target`, and the folders above it."""
    document = Document(new_id(), "work", material, clock(), person=person)
    with sentences(target):
        make_folder(target.parent)
    work_files.create(target, document)
    return document


def material_of(source: Path, *, scheme: str | None = None, tell: Tell | None = None) -> Material:
    """What a file gives to tag: an article with a tag set, or a lesson with its own."""
    kind = kind_of(source)
    if kind is None:
        from annotator.importers.reading import untold
        from annotator.importers.schemes import find_scheme
        from annotator.importers.sources import read_article

        article = read_article(source, article_id=new_id(), tell=tell or untold)
        return Material((article,), find_scheme(scheme or DEFAULT_SCHEME))
    if kind == "annotclass":
        raise Refused("opening.is_class", file=source.name)
    document = work_files.read_foreign(source)
    if document.role != "assignment":
        raise Refused(f"opening.is_{document.role}", file=source.name)
    if scheme is not None:
        raise Refused("opening.lesson_has_tags", file=source.name)
    return document.material


def open_for_work(source: Path, *, clock: Clock, report: Report = lambda state: None) -> OpenWork:
    """Open whatever a student opens: work in its place, anything else as work in the work folder.

    An article or lesson that was begun before goes on where it was left. A hand-in can
    be read.
    """
    found = _opened_or_read(source, clock, report)
    return _begun_or_new(found, clock, report) if isinstance(found, Material) else found


def opened_or_lesson(
    source: Path, *, clock: Clock, report: Report = lambda state: None
) -> OpenWork | Material | Draft:
    """As `open_for_work`, but a lesson is given back as it was read, to be begun under a name.

    All of it is in memory then, so the file may vanish. The sample asks for no name. The
    draft of an article is given back when it is to be looked over.
    """
    if kind_of(source) is None:
        from annotator.workflows.article_work import opened_or_draft

        return opened_or_draft(source, clock=clock, report=report)
    found = _opened_or_read(source, clock, report)
    if not isinstance(found, Material) or (found.assignment and not _is_sample(source)):
        return found
    return _begun_or_new(found, clock, report)


def _is_sample(source: Path) -> bool:
    """Whether a file is one of those that ship with the program."""
    return source.resolve().is_relative_to((resources() / "samples").resolve())


def _opened_or_read(source: Path, clock: Clock, report: Report) -> OpenWork | Material:
    """Work and hand-ins, opened; else what is to be worked on."""
    if kind_of(source) == "annot":
        # Its role alone first: all of it is read once, however much is tagged in it.
        if work_files.role_of(source) == "work":
            return _opened(source, clock, report)
        document = work_files.read_foreign(source)
        if document.role == "hand_in":
            closed = Refused("opening.is_hand_in", file=source.name)
            return _reading(source, document, clock, closed)
        return document.material
    return material_of(source)


def _begun_or_new(material: Material, clock: Clock, report: Report) -> OpenWork:
    return begun_work(material, clock, report) or work_in_folder(material, clock, report)


def begun_work(material: Material, clock: Clock, report: Report) -> OpenWork | None:
    """The work that was begun on this material in the work folder."""
    for path in numbered(work_folder(), file_stem(material.title), ".annot"):
        with sentences(path):
            if not path.exists():
                return None
        try:
            opened = open_work(path, clock=clock, report=report)
        except AnnotatorError:
            continue  # Another file that happens to have the name.
        if _is_same(opened.work.material, material):
            return opened
        opened.give_up()
    return None


def work_in_folder(material: Material, clock: Clock, report: Report) -> OpenWork:
    """New work on this material in the work folder."""
    path = free_path(work_folder(), file_stem(material.title), ".annot")
    begin(material, path, clock=clock)
    return replace(open_work(path, clock=clock, report=report), is_new=True)


def _is_same(one: Material, other: Material) -> bool:
    """Whether two materials are the same lesson, or the same text opened alone."""
    if one.assignment or other.assignment:
        return bool(
            one.assignment and other.assignment and one.assignment.id == other.assignment.id
        )
    return [a.version for a in one.articles] == [a.version for a in other.articles]


def move_elsewhere(opened: OpenWork, target: Path, *, clock: Clock, report: Report) -> OpenWork:
    """Go on in a new file at `target` that holds all of the work, stored or not.

    Raises AnnotatorError when that file cannot be written; then nothing has changed.
    """
    work_files.create(target, opened.work.document())
    moved = open_work(target, clock=clock, report=report)
    opened.give_up()
    return moved


def kept_beside(opened: OpenWork, *, clock: Clock, report: Report) -> OpenWork | None:
    """Go on in a new file beside the one, where another program put something else in its place.

    None where nothing did, or for answers in a class file. Raises as `move_elsewhere`.
    """
    problem = opened.queue.state.problem if opened.queue else None
    if problem is None or problem.message != "storage.changed" or opened.is_key:
        return None
    target = free_path(opened.path.parent, opened.path.stem, ".annot")
    return move_elsewhere(opened, target, clock=clock, report=report)


def rescue(opened: OpenWork, folders: Sequence[Path], *, seconds: float) -> Path | None:
    """Store what waits; where that fails, copy all of it into the first folder that takes it.

    Gives the copy's path, or None when the work is where it belongs or nothing could be
    changed in it. Raises the last folder's error when none takes it.
    """
    if opened.queue is None or opened.queue.wait(seconds):
        return None
    problem: AnnotatorError = Refused("opening.no_rescue")
    for folder in folders:
        try:
            with sentences(folder):
                path = free_path(folder, opened.path.stem, ".annot")
            work_files.create(path, opened.work.document())
        except AnnotatorError as error:
            problem = error
            continue
        return path
    raise problem


@contextmanager
def working(path: Path, *, clock: Clock) -> Iterator[Work]:
    """The work in a file for as long as the block runs; each step is on disk once it is made.

    Raises why nothing can be changed or stored; then the file is as it was.
    """
    _demand_work(path)
    try:
        lock = Lock(path)
    except AnnotatorError as error:
        raise _unchangeable(error, path) from error
    try:
        document = work_files.read_own(path)
        watch = Watch.over(document)
        with closing(work_files.WorkFile(path, document.material, watch)) as file:
            yield Work(document, clock=clock, store=lambda step: file.store([step]))
    finally:
        lock.release()
