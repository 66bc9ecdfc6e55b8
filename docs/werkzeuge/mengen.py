"""Makes a workspace of many municipalities with many entries, the same ones each time it is called.

The logbooks are like real ones: calls every second Tuesday, meetings, milestones reached one after the other,
tasks given and done, now and then a deviation and the talk that clears it. The texts are put together from
sentences, the ids are drawn by a generator with a fixed seed; nothing is taken from the clock.
"""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

ALPHABET = "23456789abcdefghijkmnpqrstuvwxyz"
FIRST_DAY, LAST_DAY = date(2022, 5, 10), date(2025, 6, 24)
STEPS = {1: 5, 2: 4, 3: 4, 4: 5, 5: 4, 6: 2}
"""How many milestones each phase has."""
MILESTONES = tuple(f"{phase}.{step}" for phase, steps in STEPS.items() for step in range(1, steps + 1))
THEMES = (
    "politisch-strukturelle-verankerung",
    "beteiligung-von-familien",
    "wirkungsorientierung",
)
LANDS = ("BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV", "NI", "NW", "RP", "SH", "SL", "SN", "ST", "TH")
COHORTS = ("2022-2025", "2025-2028")
KINDS = (
    ("jour-fixe", "Jour fixe"),
    ("konferenz", "Konferenz der Steuerungsgruppe"),
    ("prozessschritt", "Bestandsaufnahme der Angebote"),
    ("erkenntnis", "Zugang über die Geburtsklinik"),
    ("hindernis", "Stelle der Koordination nicht besetzt"),
    ("workshop", "Kommunaler Workshop"),
    ("notiz", "Rückmeldung aus den Gemeinden"),
)
SENTENCES = (
    "Die Steuerungsgruppe hat den Zeitplan besprochen und die nächsten Schritte verteilt.",
    "Die Geburtsklinik übermittelt ab dem Sommer Zahlen zu den Erstkontakten; die Vereinbarung liegt vor.",
    "Offen ist, wer die Auswertung des Fragebogens übernimmt.",
    "Das Gesundheitsamt stellt die Ergebnisse der Schuleingangsuntersuchung vor.",
    "In drei Gemeinden fehlen Lotsinnen; der Träger sucht zum Quartalsbeginn.",
    "Der Ausschuss wünscht einen Bericht über die Kosten im laufenden Haushalt.",
    "Eltern nennen lange Wege als wichtigsten Grund, ein Angebot nicht wahrzunehmen.",
)
FREQUENT, RARE = "Geburtsklinik", "Hebammensprechstunde"
"""Words to search for: one in about every second entry, one in a single entry of every tenth municipality."""
RARE_SENTENCE = f"Die {RARE} im Bürgerhaus wird vorgestellt."
ROADMAP = """#:schema ../.schema/fahrplan.json
format = 1

[kommune]
name = "{name}"
land = "{land}"
thema = "{theme}"
kohorte = "{cohort}"
ablauf = "nzfh"

[jour_fixe]
erster = 2022-05-10
alle_wochen = 2
"""
BLOCKS = (
    ((1,), "Vorbereitungsphase", "2022-05", "2022-09"),
    ((2, 3), "Konstituierungs- und Zielfindungsphase", "2022-10", "2023-06"),
    ((4, 5), "Maßnahmen- und Umsetzungsphase", "2023-07", "2024-11"),
    ((6,), "Evaluation und Transfer", "2024-12", "2025-06"),
)


def make_workspace(folder: Path, municipalities: int, entries: int) -> None:
    """Write the municipalities ort-001, ort-002 …, each with its roadmap and so many entries.

    Args:
        folder: where; it does not exist yet, or is empty.
        municipalities: how many.
        entries: how many each of them has.
    """
    for number in range(1, municipalities + 1):
        place = f"ort-{number:03}"
        chance = random.Random(f"{place} {entries}")  # noqa: S311 - the same each time, and no secret
        plan, logbook = folder / "phases" / place, folder / "logbook" / place
        plan.mkdir(parents=True)
        logbook.mkdir(parents=True)
        (plan / "fahrplan.toml").write_text(roadmap(number), encoding="utf-8", newline="\n")
        for name, text in entry_texts(chance, entries, rare=number % 10 == 1):
            (logbook / name).write_text(text, encoding="utf-8", newline="\n")


def roadmap(number: int) -> str:
    """The roadmap of the municipality with this number."""
    text = ROADMAP.format(
        name=f"Landkreis {number:03}",
        land=LANDS[number % len(LANDS)],
        theme=THEMES[number % len(THEMES)],
        cohort=COHORTS[number % 5 == 0],
    )
    for phases, name, begin, end in BLOCKS:
        text += f'\n[[zeitraum]]\nphasen = {list(phases)}\nname = "{name}"\n'
        text += f'beginn = "{begin}"\nende = "{end}"\n'
    for milestone in MILESTONES:
        text += f'\n[[meilenstein]]\nid = "{milestone}"\nphase = {milestone[0]}\n'
        text += f'titel = "Schritt {milestone}"\n'
    return text


def entry_texts(chance: random.Random, entries: int, *, rare: bool = False) -> Iterator[tuple[str, str]]:
    """The names and the contents of the entry files of one municipality, in the order of their days.

    Args:
        chance: what is drawn from.
        entries: how many.
        rare: whether one of them has the rare word.
    """
    span = (LAST_DAY - FIRST_DAY).days
    days = sorted(FIRST_DAY + timedelta(chance.randrange(span)) for _ in range(entries))
    ids = chance.sample(range(len(ALPHABET) ** 4), entries)
    steps = {entries * (n + 1) // (len(MILESTONES) + 4): found for n, found in enumerate(MILESTONES)}
    task = deviation = ""
    for number, (day, drawn) in enumerate(zip(days, ids, strict=True)):
        entry_id = "b" + "".join(ALPHABET[drawn // 32**place % 32] for place in range(4))
        kind, title = KINDS[chance.randrange(len(KINDS))]
        told = chance.choices(SENTENCES, k=chance.randint(2, 5))
        if rare and number == entries // 2:
            told.append(RARE_SENTENCE)
        text = _head(chance, day, kind, f"{title} {number + 1}", told)
        if task and number % 5 == 3:  # noqa: PLR2004 - the rhythm of the tasks
            text += f'erledigt = ["{task}"]\n'
            task = ""
        if number in steps:
            text += f'erreicht = ["{steps[number]}"]\n'
        if deviation and number % 41 == 0:
            text += f'\n[[klaerung]]\nabweichung = "{deviation}"\nergebnis = "Einvernehmlich"\n'
            deviation = ""
        if number % 40 == 7:  # noqa: PLR2004 - now and then
            text += _deviation(chance, day)
            deviation = f"{entry_id}/1"
        if number % 5 == 1:
            text += '\n[[aufgabe]]\nwas = "Protokoll abstimmen"\nwer = "Koordination"\n'
            text += f"bis = {day + timedelta(14)}\n"
            task = f"{entry_id}/1"
        yield f"{day}-{kind}-{number + 1}-{entry_id}.toml", text


def _head(chance: random.Random, day: date, kind: str, title: str, sentences: list[str]) -> str:
    text = "\n".join(sentences)
    return (
        "#:schema ../../phases/.schema/eintrag.json\n"
        f'datum = {day}\nart = "{kind}"\ntitel = "{title}"\nverfasst_von = "Netzwerkkoordination"\n'
        f"teilnehmende = {chance.randint(3, 25)}\nsichtbarkeit = \"nzfh\"\ntext = '''\n{text}\n'''\n"
    )


def _deviation(chance: random.Random, day: date) -> str:
    phase = min(6, 1 + (day - FIRST_DAY).days // 190)
    trigger = chance.choice(("termin", "ziel", "vertrag"))
    end = f"{day.year + (day.month > 9)}-{(day.month + 3 - 1) % 12 + 1:02}"  # noqa: PLR2004 - three months on
    return (
        f'\n[[abweichung]]\nbetrifft = "phase {phase}"\nausloeser = "{trigger}"\nneues_ende = "{end}"\n'
        'grund = "Die Stelle ist nicht besetzt."\nauswirkung = "Die Phase endet später."\n'
    )
