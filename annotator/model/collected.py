"""A class: the hand-ins collected for one assignment, and which of each work counts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from annotator.model.article import Article
from annotator.model.delivery import PLAIN, Delivery
from annotator.model.lesson import HandIn, Material, WholeAnswers
from annotator.model.roster import NOBODY, Lookup, Match, Person, Roster, folded, is_name_of

# The work id, and whose it is: one work handed in under two names stays two, for the teacher
# to look at.
WorkKey = tuple[str, str]


class Given(NamedTuple):
    """Whose work a teacher said it is."""

    name: str
    roster_id: str = ""


# The teacher's word on whose it is, taken back: adding it clears an earlier one.
TAKEN_BACK = Given("")


@dataclass(frozen=True, slots=True)
class Collected:
    """One version of one work as it came in; `file` is the name it came under, without folders.

    `given` is the teacher's word on whose it is. The class says who on its list that is
    (`match`), and by which account at the platform it came where the work came by several.
    """

    hand_in: HandIn
    file: str
    from_work_file: bool = False
    delivery: Delivery = PLAIN
    given: Given | None = None
    match: Match = field(default=NOBODY, compare=False)
    account: str = field(default="", compare=False)

    @property
    def person(self) -> str:
        """Whose it is: by the class list, else the teacher, else the file, else the platform."""
        if self.match.person:
            return self.match.person.name
        return self._named if self._named.strip() else self.delivery.name

    @property
    def other_name(self) -> str:
        """The name inside, where the platform got it from somebody else, who is on the list."""
        inside, person = self.hand_in.person.strip(), self.match.person
        if not person or self.match.by != "platform" or self.given:
            return ""
        return "" if is_name_of(inside, person) else inside

    @property
    def roster_id(self) -> str:
        """The id of whose it is; empty where none is known."""
        if self.match.person:
            return self.match.person.id
        return self.given.roster_id if self.given else self.hand_in.roster_id

    @property
    def key(self) -> WorkKey:
        """Whose work this is in the class."""
        return (self.hand_in.work_id, self.who)

    @property
    def who(self) -> str:
        """Stands for the person where people are compared; empty for work without a name."""
        listed = self.match.person
        who = f"\0{listed.id}" if listed and listed.id else folded(self._named)
        return f"{who}\0{self.account}" if self.account else who

    @property
    def _named(self) -> str:
        if self.match.person:
            return self.match.person.name
        return self.given.name if self.given else self.hand_in.person

    @property
    def version_key(self) -> tuple[int, bool, str]:
        """Sort key of the versions of one work: the largest is the newest.

        Of a hand-in and the work file it was made from, the hand-in: it has the name.
        """
        counter, content = self.hand_in.version_key
        return (counter, not self.from_work_file, content)

    @property
    def came_as(self) -> tuple[bool, bool, str, str, str]:
        """Sort key of the ways one version came in: the smallest is the one to go by."""
        came = self.delivery
        return (not came.platform, came.is_late, came.time, came.folder, self.file)


@dataclass(frozen=True, slots=True)
class ClassRecord:
    """Everything a class file holds: what was handed out, every version of every work, the list."""

    id: str
    material: Material
    collected: tuple[Collected, ...] = ()
    roster: Roster | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "collected", tuple(_settled(self.collected, self.roster)))

    @property
    def newest(self) -> tuple[Collected, ...]:
        """The newest version of each work, sorted by person (as written), then work id.

        A version without a name belongs to the one name its work came under, if it is one.
        """
        newest: dict[WorkKey, Collected] = {}
        for group, versions in self.works().items():
            newest[group] = versions[0]
        return tuple(
            sorted(
                newest.values(),
                key=lambda one: (one.person.casefold(), one.hand_in.work_id, one.who),
            )
        )

    def works(self) -> dict[WorkKey, list[Collected]]:
        """The versions of each work, the newest first."""
        names: dict[str, set[str]] = {}
        for one in self.collected:
            names.setdefault(one.hand_in.work_id, set()).update({one.who} - {""})
        works: dict[WorkKey, list[Collected]] = {}
        for one in self.collected:
            work_id, who = one.key
            works.setdefault((work_id, who if len(names[work_id]) > 1 else ""), []).append(one)
        for versions in (several for several in works.values() if len(several) > 1):
            versions.sort(key=lambda one: one.came_as)
            versions.sort(key=lambda one: one.version_key, reverse=True)
        return works

    @property
    def missing(self) -> tuple[Person, ...]:
        """The people on the class list of whom nothing has come, in the list's order."""
        here = {one.match.person for one in self.collected}
        people = self.roster.people if self.roster else ()
        return tuple(person for person in people if person not in here)

    def counted(self, article_id: str) -> tuple[Collected, ...]:
        """The newest works that have this article with exactly the class's text."""
        article = self.material.article(article_id)
        return tuple(one for one in self.newest if article and their_copy(one, article))


def their_copy(one: Collected, article: Article) -> Article | None:
    """The article of a hand-in that is, to the letter, an article of the class.

    The same text may have come in under another id: opened as a file, not as the lesson.
    """
    copies = [a for a in one.hand_in.material.articles if a.version == article.version]
    return next((copy for copy in copies if copy.id == article.id), copies[0] if copies else None)


def _settled(collected: Iterable[Collected], roster: Roster | None) -> Iterable[Collected]:
    """The versions with who on the list each is from, and by which account where it matters."""
    known = list(collected)
    lookup = Lookup(roster) if roster else None
    shared = _shared(known)
    for one in known:
        match, account = NOBODY, ""
        if lookup:
            said = one.given or Given(one.hand_in.person, one.hand_in.roster_id)
            match = lookup.match(*said, PLAIN if one.given else one.delivery)
        if one.hand_in.work_id in shared and not one.given and one.delivery.platform:
            account = account_of(one.delivery)
        is_settled = (one.match, one.account) == (match, account)
        yield one if is_settled else replace(one, match=match, account=account)


def _shared(collected: Iterable[Collected]) -> set[str]:
    """The works that a platform got by several accounts."""
    came: dict[tuple[str, str], list[Delivery]] = {}
    for one in collected:
        if one.delivery.platform:
            came.setdefault((one.hand_in.work_id, one.delivery.platform), []).append(one.delivery)
    return {work_id for (work_id, _), several in came.items() if _several(several)}


def _several(deliveries: Iterable[Delivery]) -> bool:
    """Whether these are surely of several accounts: by name and by id, where it gives both.

    Moodle's ids are another in each assignment, and names can be changed.
    """
    said = [(folded(one.name), one.platform_id) for one in deliveries]
    known = [found for column in zip(*said, strict=True) if (found := set(column) - {""})]
    return bool(known) and all(len(found) > 1 for found in known)


def account_of(delivery: Delivery) -> str:
    """Stands for the student at a platform."""
    return f"{delivery.platform}:{delivery.platform_id or folded(delivery.name)}"


def answers_of(record: ClassRecord, one: Collected) -> WholeAnswers:
    """A work's answers to the questions about whole articles, by the class's article ids."""
    copies = {
        copy.id: article.id
        for article in record.material.articles
        if (copy := their_copy(one, article))
    }
    return {
        (copies[article_id], question): answer
        for (article_id, question), answer in one.hand_in.answers.items()
        if article_id in copies
    }
