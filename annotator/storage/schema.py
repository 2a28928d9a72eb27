"""The tables of work files and class files, version by version.

Both kinds are SQLite files. Offsets are code points; SQLite's substr counts the
same. Ids are uuid4, times UTC with Z, answers and definitions JSON.
"""

from __future__ import annotations

import sqlite3
from functools import cache
from typing import Literal

Kind = Literal["annot", "annotclass"]

# "Annt" and "AnnC" in ASCII, at offset 68 of the file: what `file` and others know us by.
APPLICATION_IDS: dict[Kind, int] = {"annot": 0x416E6E74, "annotclass": 0x416E6E43}

_MATERIAL = (
    """CREATE TABLE material (
  number INTEGER PRIMARY KEY,
  digest TEXT NOT NULL UNIQUE,
  assignment_id TEXT,
  assignment_title TEXT,
  assignment_created TEXT,
  scheme_id TEXT NOT NULL,
  scheme_version INTEGER NOT NULL,
  scheme TEXT NOT NULL
) STRICT""",
    """CREATE TABLE article (
  material INTEGER NOT NULL REFERENCES material (number),
  number INTEGER NOT NULL,
  id TEXT NOT NULL,
  version TEXT NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (material, id)
) STRICT""",
    """CREATE TABLE block (
  material INTEGER NOT NULL,
  article_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  kind TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  parts TEXT NOT NULL,
  PRIMARY KEY (material, article_id, number),
  FOREIGN KEY (material, article_id) REFERENCES article (material, id)
) STRICT""",
)

_ANNOTATION_COLUMNS = """id TEXT NOT NULL,
  article_id TEXT NOT NULL,
  tag TEXT NOT NULL,
  "start" INTEGER NOT NULL CHECK ("start" >= 0),
  "end" INTEGER NOT NULL CHECK ("end" > "start"),
  occurrence INTEGER NOT NULL,
  occurrences INTEGER NOT NULL,
  comment TEXT NOT NULL,
  attributes TEXT NOT NULL,
  group_id TEXT,
  origin TEXT NOT NULL,
  created TEXT NOT NULL,
  modified TEXT NOT NULL"""

_EDIT_COLUMNS = """number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  name_values TEXT NOT NULL,
  changes TEXT NOT NULL,
  undone INTEGER NOT NULL"""

_VIEW_COLUMNS = """annotation.id AS id,
  annotation.article_id AS article_id,
  article.title AS article,
  {person} AS person,
  annotation.tag AS tag,
  annotation."start" AS "start",
  annotation."end" AS "end",
  substr(article.text, annotation."start" + 1, annotation."end" - annotation."start") AS exact,
  annotation.occurrence AS occurrence,
  annotation.occurrences AS occurrences,
  annotation.comment AS comment,
  annotation.attributes AS attributes,
  annotation.created AS created,
  annotation.modified AS modified"""

_WORK = (
    *_MATERIAL,
    """CREATE TABLE document (
  id TEXT NOT NULL PRIMARY KEY,
  role TEXT NOT NULL,
  material INTEGER NOT NULL REFERENCES material (number),
  created TEXT NOT NULL,
  person TEXT NOT NULL,
  roster_id TEXT NOT NULL,
  handed_in TEXT NOT NULL,
  save_counter INTEGER NOT NULL,
  simulated INTEGER NOT NULL
) STRICT""",
    f"""CREATE TABLE annotation (
  {_ANNOTATION_COLUMNS},
  material INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  FOREIGN KEY (material, article_id) REFERENCES article (material, id)
) STRICT""",
    f"""CREATE TABLE edit (
  {_EDIT_COLUMNS}
) STRICT""",
    f"""CREATE VIEW annotations AS SELECT
  {_VIEW_COLUMNS.format(person="document.person")}
FROM annotation
JOIN document ON document.material = annotation.material
JOIN article ON article.material = annotation.material AND article.id = annotation.article_id
ORDER BY article.number, annotation."start", annotation."end", annotation.tag, annotation.id""",
)

_CLASS = (
    *_MATERIAL,
    """CREATE TABLE class (
  id TEXT NOT NULL PRIMARY KEY,
  material INTEGER NOT NULL REFERENCES material (number)
) STRICT""",
    """CREATE TABLE hand_in (
  number INTEGER PRIMARY KEY,
  work_id TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  is_newest INTEGER NOT NULL,
  material INTEGER NOT NULL REFERENCES material (number),
  person TEXT NOT NULL,
  roster_id TEXT NOT NULL,
  handed_in TEXT NOT NULL,
  save_counter INTEGER NOT NULL,
  simulated INTEGER NOT NULL,
  file TEXT NOT NULL,
  from_work_file INTEGER NOT NULL,
  UNIQUE (work_id, content_hash)
) STRICT""",
    f"""CREATE TABLE annotation (
  {_ANNOTATION_COLUMNS},
  hand_in INTEGER NOT NULL REFERENCES hand_in (number),
  PRIMARY KEY (hand_in, id)
) STRICT""",
    f"""CREATE VIEW annotations AS SELECT
  {_VIEW_COLUMNS.format(person="hand_in.person")}
FROM annotation
JOIN hand_in ON hand_in.number = annotation.hand_in AND hand_in.is_newest
JOIN article ON article.material = hand_in.material AND article.id = annotation.article_id
ORDER BY hand_in.person, article.number, annotation."start", annotation."end", annotation.id""",
)

_ASSIGNMENT_DETAILS = "ALTER TABLE material ADD COLUMN assignment TEXT NOT NULL DEFAULT '{}'"

_ANSWER_COLUMNS = """article_id TEXT NOT NULL,
  question TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (answer <> '')"""

# What a lesson asks beside its title, and answers to questions about whole articles.
_WORK_2 = (
    _ASSIGNMENT_DETAILS,
    f"""CREATE TABLE answer (
  {_ANSWER_COLUMNS},
  material INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (article_id, question),
  FOREIGN KEY (material, article_id) REFERENCES article (material, id)
) STRICT""",
)

# The same, the teacher's answers, each way that a version of a work came in, and the class
# list. Since then `file` of hand_in is only the first of the names in delivery.
_CLASS_2 = (
    _ASSIGNMENT_DETAILS,
    f"""CREATE TABLE answer (
  {_ANSWER_COLUMNS},
  hand_in INTEGER NOT NULL REFERENCES hand_in (number),
  PRIMARY KEY (hand_in, article_id, question)
) STRICT""",
    f"""CREATE TABLE key_annotation (
  {_ANNOTATION_COLUMNS},
  PRIMARY KEY (id)
) STRICT""",
    f"""CREATE TABLE key_edit (
  {_EDIT_COLUMNS}
) STRICT""",
    """CREATE TABLE delivery (
  number INTEGER PRIMARY KEY,
  hand_in INTEGER NOT NULL REFERENCES hand_in (number),
  file TEXT NOT NULL,
  folder TEXT NOT NULL,
  platform TEXT NOT NULL,
  name TEXT NOT NULL,
  platform_id TEXT NOT NULL,
  is_late INTEGER NOT NULL,
  "time" TEXT NOT NULL,
  given_name TEXT,
  given_id TEXT,
  person TEXT NOT NULL,
  is_newest INTEGER NOT NULL,
  UNIQUE (hand_in, folder, file)
) STRICT""",
    """INSERT INTO delivery
SELECT number, number, file, '', '', '', '', 0, '', NULL, NULL, person, is_newest FROM hand_in""",
    """CREATE TABLE roster (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  id TEXT NOT NULL,
  "group" TEXT NOT NULL,
  other_ids TEXT NOT NULL
) STRICT""",
    "DROP VIEW annotations",
    f"""CREATE VIEW annotations AS SELECT
  {_VIEW_COLUMNS.format(person="delivery.person")}
FROM annotation
JOIN hand_in ON hand_in.number = annotation.hand_in
JOIN delivery ON delivery.hand_in = hand_in.number AND delivery.is_newest
JOIN article ON article.material = hand_in.material AND article.id = annotation.article_id
ORDER BY delivery.person, article.number, annotation."start", annotation."end", annotation.id""",
)

_ARTICLE_DETAILS = "ALTER TABLE article ADD COLUMN details TEXT NOT NULL DEFAULT '{}'"

# What the source says about an article beside its text.
_WORK_3 = (_ARTICLE_DETAILS,)

# The same, and the teacher's decisions about the class, undone ones at the end.
_CLASS_3 = (
    _ARTICLE_DETAILS,
    """CREATE TABLE decision (
  number INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  fields TEXT NOT NULL,
  undone INTEGER NOT NULL
) STRICT""",
)

# One tuple of statements per version; version n is made by running 1 up to n.
MIGRATIONS: dict[Kind, tuple[tuple[str, ...], ...]] = {
    "annot": (_WORK, _WORK_2, _WORK_3),
    "annotclass": (_CLASS, _CLASS_2, _CLASS_3),
}
# The newest of each kind: what students hand in stays readable for an older program.
VERSIONS: dict[Kind, int] = {kind: len(made) for kind, made in MIGRATIONS.items()}


# Rows of sqlite_schema: kind, name and statement.
_Entries = frozenset[tuple[object, object, object]]


def is_as_expected(connection: sqlite3.Connection, kind: Kind, version: int) -> bool:
    """Whether an open file has the tables of its kind and version, and nothing more."""
    there, ours = _found(connection), expected(kind, version)
    # Most are the same letter for letter; white space makes no difference.
    return there == ours or _folded(there) == _folded(ours)


@cache
def expected(kind: Kind, version: int) -> _Entries:
    """What sqlite_schema of a file of this kind and version holds, nothing more."""
    connection = sqlite3.connect(":memory:")
    try:
        for statements in MIGRATIONS[kind][:version]:
            for statement in statements:
                connection.execute(statement)
        return _found(connection)
    finally:
        connection.close()


def _found(connection: sqlite3.Connection) -> _Entries:
    """What sqlite_schema of an open file holds."""
    return frozenset(connection.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_master"))


def _folded(entries: _Entries) -> _Entries:
    return frozenset((kind, name, " ".join(str(sql).split())) for kind, name, sql in entries)
