"""The codebook says what every answer means, whatever the kind of question."""

from __future__ import annotations

from dataclasses import replace

from small_class import material

from annotator.exporters.codebook import codebook
from annotator.importers.schemes import find_scheme


def test_answers_of_every_kind_are_explained() -> None:
    lesson = replace(material(), scheme=find_scheme("source-evaluation"))
    columns = {"annotations.csv": ["evidence.kind", "evidence.enough", "claim.sources"]}
    told = {(row[1], row[2]): row[3] for row in codebook(columns, lesson, None).rows}
    assert told["evidence.kind", "paper"] == "A paper or a record"
    assert told["evidence.enough", "yes"] == "Yes"
    assert told["evidence.enough", "no"] == "No"
    assert "How many sources" in told["claim.sources", ""]
