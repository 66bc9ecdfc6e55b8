"""All that is text in an entry: where a search looks."""

from collections.abc import Iterator, Mapping

from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.vocabulary import german_key


def texts_of(entry: Entry) -> Iterator[tuple[str, int | None, str]]:
    """Every text of an entry: its field, which item of it, the words."""
    for name in ("title", "text", "author", "body", "judgement_reason"):
        if words := getattr(entry, name):
            yield german_key(name), None, words
    for name in ("groups", "evidence"):
        for number, words in enumerate(getattr(entry, name), 1):
            yield german_key(name), number, words
    yield from _texts_of_tables(entry)
    yield from _texts_of_checklist(entry)
    if entry.tells_governance:
        yield from _texts_of_governance(entry)
    for key, value in entry.extra.items():
        if isinstance(value, str):
            yield f"{german_key('extra')}.{key}", None, value


def _texts_of_tables(entry: Entry) -> Iterator[tuple[str, int | None, str]]:
    tables = {
        "tasks": ("what", "who"),
        "waived": ("reason",),
        "reopened": ("reason",),
        "deviations": ("subject", "reason", "effect", "outcome"),
        "clearings": ("outcome",),
        "questions": ("what", "who"),
        "answers": ("answer",),
        "appointments": ("title", "body"),
        "date_changes": ("reason",),
        "report_duties": ("what", "recipient", "origin"),
        "readings": ("indicator", "source", "note"),
        "uptakes": ("measure", "unit", "note"),
        "reviews": ("measure", "reason"),
        "measure_marks": ("measure", "reason"),
        "ideas": ("what", "goal"),
        "result_changes": ("subject", "title", "reason"),
    }
    yield from _texts_of_fields(entry, tables)
    for number, deviation in enumerate(entry.deviations, 1):
        for move in deviation.moves:
            yield f"{german_key('deviations')}.{german_key('moves')}", number, move.subject


def _texts_of_governance(entry: Entry) -> Iterator[tuple[str, int | None, str]]:
    tables = {
        "papers": ("number", "title", "file_number", "lead_office", "file", "supplements"),
        "decisions": ("title", "paper", "body", "agenda_item", "wording", "responsible"),
        "decision_marks": ("responsible", "reason"),
        "phase_closings": ("body",),
        "expenses": ("purpose", "measure", "note"),
        "frozen": ("file",),
    }
    yield from _texts_of_fields(entry, tables)
    for number, paper in enumerate(entry.papers, 1):
        for step in paper.consultations:
            yield f"{german_key('papers')}.{german_key('consultations')}", number, step.body
    for number, closing in enumerate(entry.phase_closings, 1):
        for condition in closing.conditions:
            yield f"{german_key('phase_closings')}.{german_key('conditions')}", number, condition
    if entry.dropout:
        yield f"{german_key('dropout')}.{german_key('reason')}", None, entry.dropout.reason


def _texts_of_fields(
    entry: Entry, tables: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[str, int | None, str]]:
    """The texts of the given fields of an entry's tables."""
    for name, fields in tables.items():
        for number, item in enumerate(getattr(entry, name), 1):
            for field in fields:
                if words := getattr(item, field):
                    yield f"{german_key(name)}.{german_key(field)}", number, words


def _texts_of_checklist(entry: Entry) -> Iterator[tuple[str, int | None, str]]:
    if entry.checklist:
        begin = german_key("checklist")
        yield f"{begin}.{german_key('name')}", None, entry.checklist.name
        for number, answer in enumerate(entry.checklist.answers, 1):
            if answer.note:
                yield f"{begin}.{german_key('note')}", number, answer.note
