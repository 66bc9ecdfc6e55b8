"""The workspace: is it there, can it be read, is something left in it?"""

from fruehe_hilfen_cli.cli.diagnosis.rule import Judgement, Surroundings, diagnosis, fine, todo
from fruehe_hilfen_cli.text import count

AREA = "Arbeitsordner"


@diagnosis(AREA, "Ordner")
def workspace(around: Surroundings) -> Judgement:
    """Whether there is a workspace here."""
    if around.workspace:
        return fine("Gefunden, mit phases/ und logbook/.")
    if around.named:
        return todo(
            "Der genannte Ordner ist keiner: phases/ und logbook/ fehlen darin.",
            "Prüfen Sie --ordner und die Umgebungsvariable FH_ORDNER.",
        )
    return todo(
        "Hier und darüber liegt keiner mit phases/ und logbook/.",
        "Wechseln Sie in Ihren Ordner, nennen Sie ihn mit --ordner, oder beginnen Sie mit fh init.",
    )


@diagnosis(AREA, "Inhalt")
def content(around: Surroundings) -> Judgement | None:
    """How much is in it."""
    from fruehe_hilfen_cli.store.reading import entry_files

    if around.workspace is None:
        return None
    places = around.workspace.places()
    if not places:
        return todo("Es gibt noch keine Kommune darin.", "fh init legt eine an.")
    entries = sum(len(entry_files(around.workspace, place)) for place in places)
    return fine(f"{count(len(places), 'Kommune', 'Kommunen')}, {count(entries, 'Eintrag', 'Einträge')}.")


@diagnosis(AREA, "Lesbarkeit")
def readable(around: Surroundings) -> Judgement | None:
    """Files that cannot be read, or not wholly."""
    from fruehe_hilfen_cli.store.many import Wanted, compute_each
    from fruehe_hilfen_cli.store.workspace import PlanFile

    if around.workspace is None:
        return None
    wanted = Wanted(_nothing, around.day, plans=tuple(PlanFile))
    found = compute_each(around.workspace, around.workspace.places(), wanted)
    broken = sum(len({problem.file for problem in computed.problems}) for computed in found)
    if broken:
        return todo(
            f"{count(broken, 'Datei ist', 'Dateien sind')} nicht lesbar.",
            "fh pruefe nennt jede mit Zeile und Grund.",
        )
    return fine("Alle Dateien der Kommunen sind lesbar.")


def _nothing(_: object, __: object) -> None:
    """What is computed of a municipality that only has to be read."""


@diagnosis(AREA, "Einstellungen")
def settings(around: Surroundings) -> Judgement | None:
    """Whether fh.toml can be read, where there is one."""
    from fruehe_hilfen_cli.store.settings import SETTINGS_FILE, read_settings

    if around.workspace is None:
        return None
    if read_settings(around.workspace)[1]:
        return todo(
            f"{SETTINGS_FILE} ist nicht lesbar; es gelten die üblichen Einstellungen.",
            "fh pruefe nennt Zeile und Grund.",
        )
    there = (around.workspace.root / SETTINGS_FILE).exists()
    return fine(f"{SETTINGS_FILE} ist lesbar." if there else f"Die üblichen; es gibt keine {SETTINGS_FILE}.")


@diagnosis(AREA, "Reste")
def leftovers(around: Surroundings) -> Judgement | None:
    """Temporary files of writes that were cut off."""
    from fruehe_hilfen_cli.store.trying import temporary_files

    if around.workspace is None:
        return None
    if left := temporary_files(around.workspace):
        rests = count(left, "vorläufige Datei ist", "vorläufige Dateien sind")
        return todo(
            f"{rests} von einem abgebrochenen Schreibvorgang übrig.",
            "fh pruefe nennt sie. Schreibt gerade niemand, löschen Sie sie.",
        )
    return fine("Nichts ist von abgebrochenen Schreibvorgängen übrig.")


@diagnosis(AREA, "fh zurueck")
def journal(around: Surroundings) -> Judgement | None:
    """Whether the notes about the last actions can be read."""
    from fruehe_hilfen_cli.store.journal import JournalUnreadable, last

    if around.workspace is None:
        return None
    try:
        found = last(around.workspace)
    except JournalUnreadable:
        return todo(
            "Was fh zuletzt getan hat, ist nicht mehr lesbar.", "fh zurueck nennt die Datei; löschen Sie sie."
        )
    return fine("Das Letzte lässt sich zurücknehmen." if found else "Es gibt nichts zurückzunehmen.")
