"""The voices of a class, row by row: the speakers, and more about one of them."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass

from annotator.exporters.report_findings import Heard, VoiceRow, found
from annotator.gui.teacher.classes.article_rows import joined
from annotator.gui.teacher.classes.figure import Figure
from annotator.model.class_figures import ClassFigures
from annotator.model.facts import ArticleFacts
from annotator.model.scheme import Attribute
from annotator.model.voices import Merges, Voice, spelling_key
from annotator.text import say
from annotator.workflows.fact_sentences import fact_sentences

# The article and the speaker's name there.
Speaker = tuple[str, str]


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """A speaker, named by `people` of `total`; `below` says what else is known."""

    voice: Voice
    total: int
    below: str
    is_ticked: bool

    @property
    def words(self) -> str:
        """The speaker."""
        return self.voice.speaker

    @property
    def speaker(self) -> Speaker:
        """Which speaker it is."""
        return (self.voice.article_id, self.voice.speaker)

    @property
    def figure(self) -> str:
        """By how many people the speaker was named."""
        return say("voices.students_of", n=self.total, named=self.voice.people)

    @property
    def spoken(self) -> str:
        """All of the row."""
        ticked = say("voices.ticked") if self.is_ticked else ""
        return joined(self.words, ticked, self.figure, self.below)


def speaker_rows(figures: ClassFigures, ticked: Container[Speaker]) -> list[Figure | SpeakerRow]:
    """The speakers of each article, and what is missing among them."""
    people = {one.article_id: one.people for one in figures.summary.articles}
    heard = found(figures, names=False).heard
    rows: list[Figure | SpeakerRow] = []
    for one in heard:
        title = one.facts.article.title if len(heard) > 1 else say("voices.list")
        rows.append(Figure(title, "heading"))
        if not one.rows:
            rows.append(Figure(say("report.voices_none"), "note"))
        for row in one.rows:
            voice = row.voice
            is_ticked = (voice.article_id, voice.speaker) in ticked
            rows.append(SpeakerRow(voice, people[voice.article_id], _below(row), is_ticked))
        rows += _missing(one)
    return rows


def is_merged(voice: Voice, merges: Merges) -> bool:
    """Whether the teacher's word makes the speaker of several spellings, or names them anew."""
    others = (one for one in voice.spellings if one != voice.speaker)
    return any(spelling_key(one) in merges for one in others)


def detail_rows(figures: ClassFigures, row: SpeakerRow | None) -> list[Figure]:
    """The chosen speaker's spellings and parts, then the facts about each article."""
    facts = list(figures.facts)
    if row is None:
        return [figure for one in facts for figure in _facts(one, len(facts) > 1)]
    of_article = [one for one in facts if one.article.id == row.voice.article_id]
    return [
        *_spellings(row),
        *_parts(figures, row),
        *(figure for one in of_article for figure in _facts(one, len(facts) > 1)),
    ]


def _below(row: VoiceRow) -> str:
    voice, named = row.voice, ""
    if voice.is_named is not None:
        named = say("report.named_yes" if voice.is_named else "report.named_no")
    quoted = [say("voices.spelling", spelling=one) for one in row.others]
    also = say("voices.also", spellings=say("voices.and").join(quoted)) if quoted else ""
    return joined(row.part, named, say("voices.words", n=voice.words), also)


def _missing(heard: Heard) -> Iterator[Figure]:
    voices = heard.voices
    if voices.no_speaker:
        yield Figure(say("report.no_speaker", n=voices.no_speaker), "note")
    question = voices.part_question
    if question and heard.rows and voices.parts_without_voice:
        names = (question.answer_name(one) for one in voices.parts_without_voice)
        yield Figure(say("voices.no_part", parts=say("voices.and").join(names)), "note")


def _spellings(row: SpeakerRow) -> Iterator[Figure]:
    yield Figure(row.words, "heading")
    yield Figure(say("voices.spellings"), "note")
    for spelling, n in sorted(row.voice.spellings.items(), key=lambda one: -one[1]):
        count = (n, row.total)
        yield Figure(spelling, figure=say("report.n_of", n=n, total=row.total), count=count)


def _parts(figures: ClassFigures, row: SpeakerRow) -> Iterator[Figure]:
    here = row.voice.article_id
    questions = (v.part_question for v in figures.findings.voices if v.article_id == here)
    question = next(questions, None)
    if question and row.voice.parts:
        yield Figure(say("voices.parts"), "note")
        yield from _parts_of(question, row)


def _parts_of(question: Attribute, row: SpeakerRow) -> Iterator[Figure]:
    for part, n in sorted(row.voice.parts.items(), key=lambda one: -one[1]):
        figure = say("report.n_of", n=n, total=row.total)
        yield Figure(question.answer_name(part), figure=figure, count=(n, row.total))


def _facts(facts: ArticleFacts, is_one_of_several: bool) -> Iterator[Figure]:
    title = facts.article.title
    words = say("voices.facts_of", title=title) if is_one_of_several else say("voices.facts")
    yield Figure(words, "heading")
    for sentence in fact_sentences(facts):
        yield Figure(sentence)
