"""A made-up format 0, and the step from it to format 1: what a change of the format could look like.

No version of fh ever wrote it. In format 0

- blocks of the roadmap stand under ``[[etappe]]`` with ``von`` and ``bis`` (now ``[[zeitraum]]``, ``beginn``,
  ``ende``);
- a milestone keeps its own status: ``stand = "erreicht"`` and ``erreicht_am`` (now an entry tells it; where
  the day is missing, a person has to decide, for nobody may invent one);
- an entry has ``betreff`` and ``telko`` (now ``titel`` and ``konferenz``), and so has a form;
- each measure has ``wer`` (now ``zustaendig``), and the settings have ``festschreiben`` (now ``commit``).
"""

from datetime import date

from fruehe_hilfen_cli.records.migrating import (
    ENTRY,
    FORM,
    NEW,
    ROADMAP,
    SETTINGS,
    Data,
    Files,
    NotMigratable,
    Rename,
    Step,
)

MEASURES = "massnahmen"
TOLD_BY_ENTRIES = "Dass ein Meilenstein erreicht ist, sagt nicht mehr der Fahrplan, sondern ein Eintrag."
RENAMED = "Etappen heißen Zeiträume, der Betreff eines Eintrags heißt Titel."

ROADMAP_0 = """\
#:schema ../.schema/fahrplan.json
# Unser Fahrplan, beschlossen am 10.05.2022
format = 0  # so hat es fh angelegt

[kommune]
name = "Kreis Alt"
land = "NW"

# Die Vorbereitung ging schnell.
[[etappe]]
phasen = [1]
von = "2022-05"   # mit dem ersten Jour fixe
bis = "2022-09"

[[etappe]]
phasen = [2, 3, 4, 5, 6]
von = "2022-10"

[[meilenstein]]
id = "1.1"
phase = 1
titel = "Vertrag unterzeichnet"
stand = "erreicht"  # endlich
erreicht_am = 2022-06-14

[[meilenstein]]
id = "2.1"
phase = 2
titel = "Wissensbasis geschaffen"  # mit dem Jugendamt
stand = "offen"
"""
ROADMAP_1 = """\
#:schema ../.schema/fahrplan.json
# Unser Fahrplan, beschlossen am 10.05.2022
format = 1  # so hat es fh angelegt

[kommune]
name = "Kreis Alt"
land = "NW"

# Die Vorbereitung ging schnell.
[[zeitraum]]
phasen = [1]
beginn = "2022-05"   # mit dem ersten Jour fixe
ende = "2022-09"

[[zeitraum]]
phasen = [2, 3, 4, 5, 6]
beginn = "2022-10"

[[meilenstein]]
id = "1.1"
phase = 1
titel = "Vertrag unterzeichnet"

[[meilenstein]]
id = "2.1"
phase = 2
titel = "Wissensbasis geschaffen"  # mit dem Jugendamt
"""
ENTRY_0 = """\
datum = 2022-05-10
art = "telko" # am Telefon
betreff = "Erstes Gespräch"
"""
ENTRY_1 = """\
datum = 2022-05-10
art = "konferenz" # am Telefon
titel = "Erstes Gespräch"
"""
MEASURES_0 = """\
format = 0
[[massnahme]]
id = "M1"
titel = "Lotsendienst"
wer = "Klinik"  # zugesagt
"""
MEASURES_1 = """\
format = 1
[[massnahme]]
id = "M1"
titel = "Lotsendienst"
zustaendig = "Klinik"  # zugesagt
"""


def _change(files: Files) -> Files:
    """Let entries tell what the roadmap kept, and give a kind of entries its new word."""
    told: dict[str, Data] = {}
    for name, roadmap in files.get(ROADMAP, {}).items():
        for milestone in roadmap.get("meilenstein", []):
            reached = milestone.pop("stand", None) == "erreicht"
            day = milestone.pop("erreicht_am", None)
            if reached and not isinstance(day, date):
                why = f"Zum Meilenstein {milestone['id']} fehlt der Tag, an dem er erreicht war."
                raise NotMigratable(file=name, why=why, way="Ergänzen Sie erreicht_am.")
            if reached:
                title = f"Meilenstein {milestone['id']} erreicht: {milestone['titel']}"
                told[f"{NEW}-{milestone['id']}"] = {
                    "datum": day,
                    "art": "prozessschritt",
                    "titel": title,
                    "erreicht": [milestone["id"]],
                }
    for entry in [*files.get(ENTRY, {}).values(), *files.get(FORM, {}).values()]:
        if entry.get("art") == "telko":
            entry["art"] = "konferenz"
    return files | {ENTRY: {**files.get(ENTRY, {}), **told}}


STEP = Step(
    tells=(RENAMED, TOLD_BY_ENTRIES),
    renames=(
        Rename(ROADMAP, ("etappe",), "zeitraum"),
        Rename(ROADMAP, ("etappe", "von"), "beginn"),
        Rename(ROADMAP, ("etappe", "bis"), "ende"),
        Rename(ENTRY, ("betreff",), "titel"),
        Rename(FORM, ("betreff",), "titel"),
        Rename(MEASURES, ("massnahme", "wer"), "zustaendig"),
        Rename(SETTINGS, ("festschreiben",), "commit"),
    ),
    change=_change,
)
"""From the made-up format 0 to format 1."""
