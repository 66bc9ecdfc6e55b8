"""Every code that fh pruefe can print, with what it means: the source of docs/fehler.md."""

from collections.abc import Iterable

from fruehe_hilfen_cli.checks import (
    appointments,
    bodies,
    checklists,
    closings,
    decisions,
    deliverables,
    due,
    expenses,
    logbook,
    measures,
    names,
    own_fields,
    papers,
    plan,
    privacy,
    references,
    reopenings,
    resources,
    results,
    staircase,
    windows,
)
from fruehe_hilfen_cli.checks.rule import Check, CheckOnDay, Rule, can_be_accepted

CHECKS: tuple[Check, ...] = (
    *plan.CHECKS,
    *windows.CHECKS,
    *own_fields.PLAN_CHECKS,
    *appointments.PLAN_CHECKS,
    *names.CHECKS,
    *staircase.CHECKS,
    *measures.CHECKS,
    *deliverables.CHECKS,
    *bodies.CHECKS,
    *resources.CHECKS,
    *logbook.CHECKS,
    *references.CHECKS,
    *reopenings.CHECKS,
    *own_fields.CHECKS,
    *appointments.CHECKS,
    *results.CHECKS,
    *checklists.CHECKS,
    *papers.CHECKS,
    *decisions.CHECKS,
    *closings.CHECKS,
    *expenses.CHECKS,
    *privacy.CHECKS,
)
"""What is checked on a project that could be read."""

CHECKS_ON_DAY: tuple[CheckOnDay, ...] = due.CHECKS
"""What is checked on what is known of it on a day."""

ON_DAY = frozenset(check.code for check in CHECKS_ON_DAY)
"""The codes of these: whether there is such a finding depends on the day."""

_READING = (
    Rule(
        "D01",
        "Kein gültiges TOML",
        "Die Datei verletzt die Schreibregeln von TOML; ihr Inhalt wird nicht gelesen. Oft fehlt ein "
        "Anführungszeichen oder eine Klammer.",
    ),
    Rule(
        "D02",
        "Falsche Zeichenkodierung",
        "Die Datei ist nicht in UTF-8 gespeichert oder enthält Nullbytes; ihr Inhalt wird nicht gelesen.",
    ),
    Rule(
        "D03",
        "Konflikt nicht aufgelöst",
        "In der Datei stehen noch die Zeilen <<<<<<<, ======= und >>>>>>>, mit denen git zwei Fassungen "
        "nebeneinander stellt; ihr Inhalt wird nicht gelesen.",
    ),
    Rule(
        "D04",
        "Dateiname ist nicht der eines Eintrags",
        "Eine TOML-Datei im Logbuch heißt nicht Datum-Titel-Kennung.toml; sie wird nicht gelesen.",
    ),
    Rule(
        "D05",
        "Gehört nicht hierher",
        "In phases/ oder logbook/ liegt eine Datei oder ein Ordner ohne Bedeutung für fh. Erlaubt sind "
        "fahrplan.toml, wirkungstreppe.toml, massnahmen.toml, planungsakteure.toml, gremien.toml, "
        "ressourcen.toml, ein eigener Ablauf und "
        "die Ordner vorlagen und checklisten, im Logbuch Einträge und der Ordner anlagen; Namen mit einem "
        "Punkt am Anfang bleiben unbeachtet. Ebenso genannt wird, was auf einem anderen Rechner verloren "
        "ginge: eine Verknüpfung aus dem Arbeitsordner hinaus, und ein Name, der sich von einem anderen nur "
        "durch große Buchstaben oder die Art der Umlaute unterscheidet.",
    ),
    Rule(
        "D06",
        "Rest eines abgebrochenen Schreibvorgangs",
        "Beim Schreiben ist der Rechner ausgegangen oder das Programm beendet worden. Die eigentliche Datei "
        "ist unversehrt.",
    ),
    Rule(
        "D07",
        "Datei fehlt oder lässt sich nicht öffnen",
        "Eine Datei, die es geben muss, ist nicht da oder darf nicht gelesen werden.",
    ),
    Rule(
        "W01",
        "Unbekannter Schlüssel",
        "Ein Schlüssel kommt im Dateiformat nicht vor. Meist ist er vertippt oder steht in der falschen "
        "Tabelle.",
    ),
    Rule("W02", "Fehlender Schlüssel", "Eine Angabe fehlt, ohne die die Datei nicht verstanden werden kann."),
    Rule(
        "W03",
        "Falscher Wert",
        "Ein Wert hat die falsche Art, oder er steht nicht in der Liste der erlaubten Wörter.",
    ),
    Rule(
        "W04",
        "Neueres Dateiformat",
        "Die Datei ist mit einem neueren fh geschrieben; dieses hier kennt ihr Format nicht und lässt sie, "
        "wie sie ist. Ist es der Fahrplan, gilt das für alle Dateien der Kommune.",
    ),
    Rule(
        "W05",
        "Älteres Dateiformat",
        "Die Datei hat ein Format, das dieses fh nicht mehr liest; fh migriere bringt sie auf das heutige. "
        "Ist es der Fahrplan, gilt das für alle Dateien der Kommune.",
    ),
    Rule(
        "P10",
        "Ablauf, den es nicht gibt",
        "Der Fahrplan nennt einen Ablauf, der weder zu fh gehört noch neben ihm liegt.",
    ),
    Rule(
        "L13",
        "Beleg fehlt",
        "Ein Eintrag nennt unter belege eine Datei im Ordner anlagen, die dort nicht liegt.",
    ),
    Rule(
        "G07",
        "Eingefrorene Datei verändert",
        "Eine Datei, die hinausgegangen ist, hat nicht mehr die Prüfsumme, die der Eintrag nennt, oder sie "
        "fehlt. Was eingereicht ist, wird nicht mehr geändert, nur ergänzt.",
    ),
)

_EXEMPTIONS = (
    Rule(
        "A01",
        "Ausnahme ohne Hinweis",
        "Eine Ausnahme im Fahrplan trifft auf keinen Hinweis mehr zu. Sie könnte später einen echten Fehler "
        "verdecken. Bei Hinweisen, die vom Tag abhängen, darf sie bleiben.",
    ),
    Rule("A02", "Ausnahme für einen unbekannten Code", "Eine Ausnahme nennt einen Code, den es nicht gibt."),
    Rule(
        "A03",
        "Ausnahme, die nicht möglich ist",
        "Ausgenommen werden können Hinweise zu Fahrplan, Zielen und Maßnahmen, Gremien und Mitteln, Logbuch "
        "und persönlichen Angaben (P, Z, G, L und V), nicht aber Dateien, die nicht gelesen werden können "
        "oder nicht hierher gehören, und nicht die Ausnahmen selbst.",
    ),
)

LETTERS = "DWPZGLVA"
"""What codes begin with: files, values, roadmap, goals, governance, logbook, privacy, exemptions."""


def _by_code(rules: Iterable[Rule]) -> dict[str, Rule]:
    return {
        rule.code: rule for rule in sorted(rules, key=lambda rule: (LETTERS.index(rule.code[0]), rule.code))
    }


RULES: dict[str, Rule] = _by_code((*_READING, *CHECKS, *CHECKS_ON_DAY, *_EXEMPTIONS))
"""All codes: files, values, roadmap, goals and measures, logbook, personal data, exemptions."""


def can_be_exempted(code: str) -> bool:
    """Whether a municipality may accept findings of that code."""
    return code in RULES and can_be_accepted(code)
