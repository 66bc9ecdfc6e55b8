"""Changing entries: what is added, replaced, left out, and what is refused."""

from collections.abc import Sequence
from typing import Any

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.model.entry import Entry, Logged
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.records.entries.entry import file_name, make_entry, require_writable
from fruehe_hilfen_cli.text import nearest
from fruehe_hilfen_cli.views.entries.references import (
    Referrer,
    paper_names,
    papers_told,
    referrers,
    without,
)
from fruehe_hilfen_cli.views.history import History, history
from fruehe_hilfen_cli.vocabulary import german_key, term

_COPIED = ("kind", "title", "author", "groups", "body", "visibility", "extra")
_TOGETHER = {"judgement": ("judgement_reason",), "judgement_reason": ("judgement",)}


class NotRemovable(Refusal):
    """No field of that name, or one that every entry has."""

    exit_code = ExitCode.WRONG_USE
    sentence = "„{key}“ lässt sich mit --ohne nicht weglassen."
    advice = "{hint}Möglich sind: {keys}."


class StillReferred(Refusal):
    """Another entry refers to what would be gone."""

    sentence = "Auf {reference} verweist der Eintrag {entry} vom {day}; ohne sie ginge das ins Leere."
    advice = "Ändern Sie zuerst jenen Eintrag: fh logbuch bearbeite {entry}"


def removable() -> dict[str, str]:
    """The German keys of what an entry can do without, and what people call it."""
    return {
        german_key(name): term("Entry", name).label
        for name, field in Entry.model_fields.items()
        if not field.is_required()
    }


def changed(entry: Entry, values: dict[str, Any], left_out: tuple[str, ...] = ()) -> Entry:
    """An entry with other values.

    Args:
        entry: as it was.
        values: by field name; what is a list is added to the one there is, what is not takes its place.
        left_out: German keys of fields, or own headings, that go first.

    Raises:
        NotRemovable: when a key is none, or one that every entry has.
        InvalidEntry: when a value is not possible.
    """
    current = {name: getattr(entry, name) for name in entry.model_fields_set}
    for key in left_out:
        _leave_out(current, key)
    for name, value in values.items():
        current[name] = _joined(current.get(name), value)
    return make_entry(**current)


def copied(entry: Entry) -> dict[str, Any]:
    """What the next meeting of a series has in common with one: not its text, its outcome, its tasks."""
    return {name: getattr(entry, name) for name in _COPIED if name in entry.model_fields_set}


def require_editable(project: Project, logged: Logged, after: Entry, past: History, *, planned: bool) -> None:
    """Refuse a change as a new entry would be refused; what was there before is not judged again.

    Args:
        project: the municipality with the entry as it was.
        logged: the entry as it was.
        after: as it is to be.
        past: the logbook up to today.
        planned: whether a day in the future is meant.

    Raises:
        StillReferred: when other entries refer to tasks, deviations, questions … that would be gone.
        Refusal: those of ``require_writable``.
    """
    before = logged.entry
    moved = after.day != before.day
    others = history(without(project, logged), past.day)
    fresh = after.model_copy(
        update={
            "phase": after.phase if after.phase != before.phase else None,
            "reached": tuple(item for item in after.reached if moved or item not in before.reached),
            "waived": tuple(item for item in after.waived if moved or item not in before.waived),
            "done": tuple(item for item in after.done if item not in before.done),
            "answers": tuple(item for item in after.answers if item not in before.answers),
            "reported": tuple(item for item in after.reported if item not in before.reported),
            "ratings": tuple(item for item in after.ratings if item not in before.ratings),
            "decision_marks": tuple(
                item for item in after.decision_marks if item not in before.decision_marks
            ),
            "decisions": tuple(
                item
                for item in after.decisions
                if item not in before.decisions and not _is_own(item.paper, logged)
            ),
            "papers": tuple(
                item
                for item in after.papers
                if item not in before.papers and not _is_own(item.supplements, logged)
            ),
        }
    )
    require_writable(others, fresh, planned=planned or not moved)
    for referrer in referrers(project, logged.id):
        _require_kept(referrer, logged.id, after)


def _is_own(reference: str | None, logged: Logged) -> bool:
    """Whether something in an entry refers to something in the same entry."""
    return (reference or "").startswith(f"{logged.id}/")


def file_name_after(name: str, logged: Logged, after: Entry) -> str:
    """The name of an entry's file after a change: with another date it begins with that."""
    if after.day == logged.entry.day:
        return name
    if after.title != logged.entry.title or not name.startswith(str(logged.entry.day)):
        return file_name(after, logged.id)
    return f"{after.day}{name.removeprefix(str(logged.entry.day))}"


def _leave_out(current: dict[str, Any], key: str) -> None:
    keys = removable()
    names = {german_key(name): name for name in Entry.model_fields}
    extra = current.get("extra", {})
    if key in extra:
        current["extra"] = {own: value for own, value in extra.items() if own != key}
    elif key in keys:
        for name in (names[key], *_TOGETHER.get(names[key], ())):
            current.pop(name, None)
    else:
        close = nearest(key, (*keys, *extra))
        hint = f"Meinten Sie {close}? " if close else ""
        raise NotRemovable(key=key, hint=hint, keys=", ".join((*keys, *extra)))


def _joined(old: Any, new: Any) -> Any:  # noqa: ANN401 - the values of an entry are of many types
    if isinstance(new, tuple) and old:
        return (*old, *(item for item in new if item not in old))
    if isinstance(new, dict) and old:
        return {**old, **new}
    if isinstance(new, str) and isinstance(old, str) and old.endswith("\n"):
        return f"{new.rstrip()}\n"  # a text on lines of its own keeps its last line end
    return new


def _require_kept(referrer: Referrer, entry_id: str, after: Entry) -> None:
    both: tuple[tuple[tuple[str, ...], Sequence[object]], ...] = (
        (referrer.done, after.tasks),
        (referrer.cleared, after.deviations),
        (referrer.answered, after.questions),
        (referrer.reported, after.report_duties),
        (referrer.rescheduled, after.appointments),
        (referrer.rated, after.ideas),
        (referrer.carried, after.decisions),
    )
    gone = [
        reference
        for references, kept in both
        for reference in references
        if int(reference.removeprefix(f"{entry_id}/")) > len(kept)
    ]
    still = papers_told(referrer.logged.entry, paper_names(entry_id, after)) if referrer.papers else ()
    gone += [f"die Vorlage {words}" for words in referrer.papers if words not in still]
    if gone:
        day = german(referrer.logged.entry.day)
        raise StillReferred(reference=gone[0], entry=referrer.logged.id, day=day)
