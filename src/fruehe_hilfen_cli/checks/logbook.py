"""Checks of single entries of the logbook: their names, dates and phases."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from fruehe_hilfen_cli.checks.parts import parts_of
from fruehe_hilfen_cli.checks.plan import known_phases, phases_advice
from fruehe_hilfen_cli.checks.rule import Found, check
from fruehe_hilfen_cli.checks.span import outside, project_window
from fruehe_hilfen_cli.errors import Where
from fruehe_hilfen_cli.model.dates import When, first_day, german, last_day
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.kinds import DayKind, EntryKind
from fruehe_hilfen_cli.model.parts import Deviation, Move
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.governance.dropout import departure_in
from fruehe_hilfen_cli.views.history import phase_of
from fruehe_hilfen_cli.views.roadmap.plan import Window, block_of
from fruehe_hilfen_cli.vocabulary import label


@check(
    "L01",
    "Kennung doppelt",
    "Zwei Einträge haben dieselbe Kennung, die letzten fünf Zeichen des Dateinamens. Verweise auf sie wären "
    "mehrdeutig. Meist ist eine Datei kopiert worden.",
)
def duplicate_id(project: Project) -> Iterator[Found]:
    """Two entry files with one id."""
    seen: dict[str, str] = {}
    for logged in sorted(project.entries, key=lambda entry: entry.file):
        if first := seen.get(logged.id):
            yield Found(
                logged.file,
                (),
                f"Die Kennung {logged.id} hat auch {PurePosixPath(first).name}.",
                "Löschen Sie die überzählige Datei, oder geben Sie ihr fünf andere Zeichen.",
            )
        seen.setdefault(logged.id, logged.file)


@check(
    "L03",
    "Datum außerhalb des Projekts",
    "Ein Eintrag liegt vor dem Beginn des ersten Zeitraums oder nach dem Ende des letzten; ein Ende, das "
    "eine Abweichung hinausschiebt, zählt mit. Meist ist eine Jahreszahl vertippt. Was eingefroren ist, darf "
    "auch danach hinausgegangen sein.",
)
def entry_outside(project: Project) -> Iterator[Found]:
    """An entry before or after the whole project.

    One "at the latest" on a later day may lie inside; one that tells of a frozen document may lie after it.
    """
    window = project_window(project)
    for logged in project.entries:
        bounded = logged.entry.day_kind is DayKind.ON and not logged.entry.frozen
        if side := outside(logged.entry.day, window if bounded else Window(window.begin, None)):
            yield Found(
                logged.file,
                ("datum",),
                f"Der Eintrag ({german(logged.entry.day)}) liegt {side}.",
                "Prüfen Sie das Datum, auch das Jahr.",
            )


@check(
    "L06",
    "Dateiname und Datum verschieden",
    "Der Name einer Eintragsdatei beginnt mit dem Datum des Eintrags. Weicht er ab, stimmt die Reihenfolge "
    "im Ordner nicht.",
)
def misdated_name(project: Project) -> Iterator[Found]:
    """An entry file whose name begins with another date than its own."""
    for logged in project.entries:
        name = PurePosixPath(logged.file).name
        if not name.startswith(f"{logged.entry.day}-"):
            yield Found(
                logged.file,
                ("datum",),
                f"Der Eintrag ist vom {german(logged.entry.day)}, der Name der Datei sagt etwas anderes.",
                f"Lassen Sie den Namen mit {logged.entry.day} beginnen, oder berichtigen Sie datum.",
            )


@check(
    "L08",
    "Eintrag nennt eine unbekannte Phase",
    "Ein Eintrag oder eine Abweichung nennt eine Phase, die es im Ablauf nicht gibt.",
)
def unknown_phase(project: Project) -> Iterator[Found]:
    """An entry or a deviation about a phase that the scheme does not have."""
    known = known_phases(project)
    for logged in project.entries:
        for where, phase in _phases_named(logged):
            if phase not in known:
                sentence = f"Die Phase {phase} gibt es nicht."
                yield Found(logged.file, where, sentence, phases_advice(project))


@check(
    "L10",
    "Frist vor dem Eintrag",
    "Eine Aufgabe soll erledigt sein, ehe sie entstanden ist: bis liegt vor dem Datum des Eintrags.",
)
def task_before_entry(project: Project) -> Iterator[Found]:
    """A task that is to be done before the day of its entry."""
    for logged in project.entries:
        for position, task in enumerate(logged.entry.tasks):
            if task.until and _before_entry(task.until, logged):
                yield Found(
                    logged.file,
                    ("aufgabe", position, "bis"),
                    f"Die Aufgabe „{task.what}“ soll bis {german(task.until)} erledigt sein, vor dem Eintrag "
                    f"({german(logged.entry.day)}).",
                    "Prüfen Sie das Datum, auch das Jahr.",
                )


@check(
    "L11",
    "Neues Ende vor dem Beginn",
    "Eine Abweichung verschiebt das Ende eines Zeitraums oder einen Meilenstein vor den Beginn. Ein "
    "früheres Ende ist erlaubt, eines vor dem Beginn nicht.",
)
def end_before_begin(project: Project) -> Iterator[Found]:
    """A deviation whose new end lies before the begin of its block, or of the project for a milestone."""
    window = project_window(project)
    for logged in project.entries:
        for position, deviation in enumerate(logged.entry.deviations):
            for keys, part in parts_of(deviation):
                begin = _begin(project, part, window)
                if part.new_end and begin and last_day(part.new_end) < first_day(begin):
                    yield Found(
                        logged.file,
                        ("abweichung", position, *keys, "neues_ende"),
                        f"Das neue Ende {german(part.new_end)} liegt vor dem Beginn {german(begin)}.",
                        "Prüfen Sie das Datum, auch das Jahr.",
                    )


@check(
    "L18",
    "Beteiligungsform ohne Workshop",
    "Ein Eintrag nennt eine Beteiligungsform, ist aber kein Workshop. Fokusgruppe, Befragung und Format für "
    "Kinder sind Arten von Workshops; unter den Workshops zählt der Eintrag so nicht.",
)
def form_without_workshop(project: Project) -> Iterator[Found]:
    """A form of participation in an entry of another kind than workshop."""
    for logged in project.entries:
        entry = logged.entry
        if entry.participation_form and entry.kind is not EntryKind.WORKSHOP:
            yield Found(
                logged.file,
                ("beteiligungsform",),
                f"Die Beteiligungsform „{label(entry.participation_form)}“ gehört zu einem Workshop; dieser "
                f"Eintrag hat die Art {label(entry.kind)}.",
                'Schreiben Sie art = "workshop", oder streichen Sie beteiligungsform.',
            )


@check(
    "L32",
    "Eintrag nach dem Ausscheiden",
    "Die Kommune ist ausgeschieden, und ein Eintrag liegt danach. Entweder stimmt eines der beiden Daten "
    "nicht, oder sie ist doch noch dabei.",
)
def entry_after_departure(project: Project) -> Iterator[Found]:
    """An entry later than the day, or the month, in which the municipality left."""
    left = departure_in(project.entries)
    for logged in project.entries if left else ():
        if left and first_day(logged.entry.day) > last_day(left.day):
            yield Found(
                logged.file,
                ("datum",),
                f"Der Eintrag ({german(logged.entry.day)}) liegt nach dem Ausscheiden der Kommune "
                f"({german(left.day)}, Eintrag {left.entry_id}).",
                f"Prüfen Sie beide Daten; ist sie doch dabei: fh logbuch entferne {left.entry_id}.",
            )


CHECKS = (
    duplicate_id,
    entry_outside,
    misdated_name,
    unknown_phase,
    task_before_entry,
    end_before_begin,
    form_without_workshop,
    entry_after_departure,
)


def _phases_named(logged: Logged) -> Iterator[tuple[Where, int]]:
    if logged.entry.phase is not None:
        yield ("phase",), logged.entry.phase
    for position, deviation in enumerate(logged.entry.deviations):
        for keys, part in parts_of(deviation):
            if (phase := phase_of(part.subject)) is not None:
                yield ("abweichung", position, *keys, "betrifft"), phase


def _before_entry(when: When, logged: Logged) -> bool:
    return logged.entry.day_kind is DayKind.ON and last_day(when) < first_day(logged.entry.day)


def _begin(project: Project, part: Deviation | Move, window: Window) -> When | None:
    phase = phase_of(part.subject)
    if phase is None:
        return window.begin
    block = block_of(project, phase)
    return part.new_begin or (block.begin if block else None)
