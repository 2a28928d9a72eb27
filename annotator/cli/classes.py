"""Commands for lessons and classes: from the assignment to the report, the sheets, the tables."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import click

from annotator.cli.articles import PATH, warn_about
from annotator.cli.output import Notes, sentence, shortened, tell, tell_json, tell_line, warn
from annotator.exporters.report_copy import COPIES, ReportCopy
from annotator.exporters.student_sheet import FORMS, Form
from annotator.importers.rosters import read_roster
from annotator.model.errors import Refused
from annotator.model.scores import ReaderScore, Scores
from annotator.text import say
from annotator.workflows.clock import system_clock
from annotator.workflows.collecting import Row, Taken, keep, look_at
from annotator.workflows.handing_in import hand_in_file
from annotator.workflows.lessons import Asked, create_lesson
from annotator.workflows.reporting import export_csv, summary_json_of, write_report
from annotator.workflows.sheet_places import LAYOUTS, Layout
from annotator.workflows.sheets import write_sheets

DONE_IN_PART = 3

_COPY = click.option(
    "--copy", type=click.Choice(COPIES), default="teacher", help=say("commands.report_copy")
)


@click.group(help=say("commands.assignment"))
def assignment() -> None:
    pass


@assignment.command(help=say("commands.assignment_create"))
@click.option("-o", "target", type=PATH, required=True, metavar="A.annot")
@click.option("--article", "articles", type=PATH, required=True, multiple=True, metavar="SOURCE")
@click.option("--title", required=True, metavar="T")
@click.option("--scheme", metavar="ID|FILE")
@click.option("--instructions", default="", metavar="TEXT")
@click.option("--due", default="", metavar="TIME", help=say("commands.assignment_due"))
@click.option("--expect", multiple=True, metavar="TAG=N", help=say("commands.assignment_expect"))
@click.option("--upload", default="", metavar="PLACE", help=say("commands.assignment_upload"))
@click.option("--key", type=PATH, metavar="K.annot", help=say("commands.assignment_key"))
def create(
    target: Path,
    articles: Sequence[Path],
    scheme: str | None,
    key: Path | None,
    expect: Sequence[str],
    **asked: str,
) -> None:
    wanted = Asked(expected=dict(map(_expected, expect)), **asked)
    notes = Notes()
    lesson = create_lesson(
        target, articles, wanted, scheme=scheme, key=key, clock=system_clock, tell=notes
    )
    tell("commands.assignment_done", file=lesson.hand_out, class_file=lesson.class_file)
    notes.warn()
    warn_about(lesson.material)


def _expected(typed: str) -> tuple[str, int]:
    tag, _, least = typed.partition("=")
    if not re.fullmatch(r"[0-9]{1,6}", least):
        raise Refused("lessons.expect_unclear", typed=typed)
    return tag, int(least)


@click.command("hand-in", help=say("commands.hand_in"))
@click.argument("path", type=PATH, metavar="X.annot")
@click.option("--name", required=True, metavar="N")
@click.option("--roster-id", default="", metavar="I")
@click.option("-o", "folder", type=PATH, required=True, metavar="DIR")
def hand_in(path: Path, name: str, roster_id: str, folder: Path) -> None:
    made = hand_in_file(path, folder, name=name, roster_id=roster_id, clock=system_clock)
    click.echo(str(made.path))
    for message, values in made.incomplete:
        warn(message, **values)


@click.command(help=say("commands.collect"))
@click.argument("class_path", type=PATH, metavar="C.annotclass")
@click.argument("sources", type=PATH, nargs=-1, required=True)
@click.option("--roster", type=PATH, metavar="R.csv", help=say("commands.collect_roster"))
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def collect(
    ctx: click.Context,
    class_path: Path,
    sources: Sequence[Path],
    roster: Path | None,
    as_json: bool,
) -> None:
    people = read_roster(roster).roster if roster else None
    look = look_at(class_path, sources, roster=people)
    collection = keep(class_path, look)
    refused = [{"file": str(r.file), "reason": sentence(r.reason)} for r in collection.refused]
    missing = [person.name for person in collection.missing]
    if as_json:
        found = {"collected": [_fields(one) for one in collection.taken], "refused": refused}
        tell_json(found | ({"missing": missing} if look.record and look.record.roster else {}))
    else:
        for taken, row in zip(collection.taken, look.rows, strict=True):
            _tell_taken(taken, row)
        for name in missing:
            tell("commands.collect_missing", name=name)
        for fields in refused:
            warn("commands.collect_refused", **fields)
    if refused:
        ctx.exit(DONE_IN_PART)


def _fields(taken: Taken) -> dict[str, object]:
    return {
        "file": str(taken.file),
        "work": taken.work_id,
        "person": taken.person,
        "states": list(taken.states),
    }


def _tell_taken(taken: Taken, row: Row) -> None:
    person = taken.person or say("commands.collect_nobody")
    if taken.states:
        states = ", ".join(say(f"collecting.state_{state}") for state in taken.states)
        tell("commands.collect_taken_odd", file=taken.file.name, person=person, states=states)
    else:
        tell("commands.collect_taken", file=taken.file.name, person=person)
    for message, values in row.notes:
        tell_line("  " + say(message, **values))


@click.command(help=say("commands.summary"))
@click.argument("class_path", type=PATH, metavar="C.annotclass")
@click.option("--json", "as_json", is_flag=True)
def summary(class_path: Path, as_json: bool) -> None:
    if as_json:
        tell_json(summary_json_of(class_path))
        return
    from annotator.exporters import report_findings
    from annotator.workflows.scoring import class_figures

    figures = class_figures(class_path)
    found = figures.summary
    tell(
        "commands.summary_head",
        title=found.title,
        people=found.people,
        handed_in=found.handed_in,
    )
    for line in report_findings.found(figures, names=False).lines:
        tell_line(line.words)
    names = {tag.id: tag.name for tag in found.scheme.tags}
    for tag_row in found.tags:
        row = {"tag": names[tag_row.tag], "n": tag_row.annotations, "people": tag_row.people}
        tell("commands.summary_tag", **row)
    for vote in found.rows:
        votes = [f"{names[tag]} {n}" for tag, n in vote.votes.items() if n]
        said = " · ".join([*votes, say("commands.summary_nothing", n=vote.nothing)])
        tell("commands.summary_row", words=shortened(vote.text), votes=said)
    for repeat in found.repeats:
        tell("commands.summary_repeat", words=shortened(repeat.text), n=len(repeat.places))
        for n, people in repeat.people_by_places.items():
            tell("commands.summary_places", n=n, people=people)
    for score in figures.scores.rows:
        _tell_score(score, figures.scores)


def _tell_score(row: ReaderScore, scores: Scores) -> None:
    counts, worth = scores.points(row), scores.worth
    done = {"reader": row.reader, "got": counts.got, "of": counts.of}
    is_agreement = scores.points_for == "agreement"
    if worth and counts.overruled:
        tell("commands.summary_overruled", points=counts.final(worth), n=worth, reader=row.reader)
    elif worth:
        message = "summary_agreement" if is_agreement else "summary_points"
        tell(f"commands.{message}", points=counts.final(worth) or 0, n=worth, **done)
    else:
        tell(f"commands.{'summary_agreed' if is_agreement else 'summary_done'}", **done)
    if scores.passages:
        outcomes = {str(outcome): n for outcome, n in row.outcomes.items()}
        tell("commands.summary_answers", n=scores.passages, extra=row.extra, **outcomes)


@click.command(help=say("commands.report"))
@click.argument("class_path", type=PATH, metavar="C.annotclass")
@click.option("-o", "target", type=PATH, required=True, metavar="OUT.html|OUT.pdf")
@click.option("--names", is_flag=True)
@_COPY
def report(class_path: Path, target: Path, names: bool, copy: ReportCopy) -> None:
    write_report(class_path, target, names=names, copy=copy)
    tell("commands.report_done", file=target)


@click.command(help=say("commands.sheets"))
@click.argument("class_path", type=PATH, metavar="C.annotclass")
@click.option("-o", "target", type=PATH, required=True, metavar="DIR|OUT.zip")
@click.option(
    "--layout", type=click.Choice(LAYOUTS), default="plain", help=say("commands.sheets_layout")
)
@click.option("--format", "form", type=click.Choice(FORMS), default="html")
def sheets(class_path: Path, target: Path, layout: Layout, form: Form) -> None:
    written = write_sheets(class_path, target, layout=layout, form=form)
    for path in written.paths:
        tell("commands.report_done", file=path)
    for name in written.not_placed:
        warn("commands.sheets_not_placed", name=name)


@click.command(help=say("commands.export"))
@click.argument("source", type=PATH, metavar="FILE")
@click.option("-o", "folder", type=PATH, required=True, metavar="DIR")
@click.option("--format", "format_", type=click.Choice(["csv"]), required=True)
@click.option("--names", is_flag=True)
@_COPY
def export(source: Path, folder: Path, format_: str, names: bool, copy: ReportCopy) -> None:
    for path in export_csv(source, folder, names=names, copy=copy):
        tell("commands.report_done", file=path)
