"""What the teacher decided, in what leaves the program."""

from __future__ import annotations

import csv
import io

from full_class import answers, full

from annotator.exporters.csv_files import class_csv
from annotator.exporters.html import report_html
from annotator.model.class_figures import ClassFigures
from annotator.model.decisions import Decision, Overrule, PointsRule, decided
from annotator.model.points import Overruled
from annotator.workflows.scoring import figures_of

(ANN, *_) = full().newest
GIVEN = Overrule(ANN.key, Overruled(11.5, "Told me the rest."))


def figures(*decisions: Decision) -> ClassFigures:
    return figures_of(full(), answers(), decided(decisions))


def points(of: ClassFigures) -> list[dict[str, str]]:
    content = class_csv(full(), of, names=False)["points.csv"].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(content, newline="")))


def test_the_table_has_what_counts_beside_what_was_computed() -> None:
    before, after = points(figures()), points(figures(GIVEN))
    (row,) = [row for row in after if row["overruled"] == "yes"]
    (same,) = [one for one in before if one["reader"] == row["reader"]]
    assert (row["final_points"], row["doing_points"]) == ("11.5", same["doing_points"])
    assert {one["points_for"] for one in before} == {"doing"}
    assert all(one["final_points"] == one["doing_points"] for one in before)


def test_points_for_agreement_count_once_they_are_chosen() -> None:
    rows = points(figures(PointsRule("agreement")))
    assert {one["points_for"] for one in rows} == {"agreement"}
    assert all(one["final_points"] == one["agreement_points"] for one in rows)


def test_a_note_leaves_with_the_names_alone() -> None:
    for names in (True, False):
        everything = b"".join(class_csv(full(), figures(GIVEN), names=names).values()).decode()
        assert ("Told me the rest." in everything) == names
        page = report_html(figures(GIVEN), names=names)
        assert ("Told me the rest." in page) == names
        assert "Your decision." in page


def test_a_report_says_what_counts_where_something_was_decided() -> None:
    assert "What counts</th>" not in report_html(figures(), names=False)
    assert "What counts</th>" in report_html(figures(PointsRule("agreement")), names=False)
