"""What is wrong in a file is told with its place and an advice."""

import tomllib

import pytest
from pydantic import ValidationError

from fruehe_hilfen_cli import __version__
from fruehe_hilfen_cli.errors import Problem
from fruehe_hilfen_cli.model.base import Record
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.messages import problems
from fruehe_hilfen_cli.model.plan import Roadmap

ENTRY = 'datum = 2023-02-13\nart = "notiz"\ntitel = "x"\n'
PLAN = '[kommune]\nname = "x"\nland = "NW"\n[[zeitraum]]\nphasen = [1]\n'
UPDATE = (
    "Nötig ist ein fh, das Format 2 liest (fh --version sagt es): Bringen Sie fh auf den neuesten Stand, "
    "z. B. mit pipx upgrade fruehe-hilfen-cli."
)


def told(model: type[Record], source: str) -> list[Problem]:
    data = tomllib.loads(source)
    with pytest.raises(ValidationError) as refused:
        model.model_validate(data, by_alias=True, by_name=False)
    return problems(refused.value, model, "a.toml")


def only(model: type[Record], source: str) -> Problem:
    (problem,) = told(model, source)
    return problem


@pytest.mark.parametrize(
    ("model", "source", "where", "told_as", "advice"),
    [
        (
            Entry, ENTRY + "gruppn = []", ("gruppn",),
            "W01 In dieser Datei gibt es keinen Schlüssel „gruppn“.",
            "Meinten Sie „gruppen“?",
        ),
        (
            Roadmap, PLAN + "[[ausnahme]]\ncode = 'P01'\ngrund = 'x'\nqqq = 1", ("ausnahme", 0, "qqq"),
            "W01 In „[[ausnahme]] Nr. 1“ gibt es keinen Schlüssel „qqq“.",
            "Möglich sind code, grund und datei.",
        ),
        (
            Entry, ENTRY + "[[aufgabe]]\nwas = 'x'\ntext = 'y'", ("aufgabe", 0, "text"),
            "W01 In „[[aufgabe]] Nr. 1“ gibt es keinen Schlüssel „text“.",
            "„text“ gehört an den Anfang der Datei, vor die erste Zeile in eckigen Klammern.",
        ),
        (
            Entry, 'datum = 2023-02-13\nart = "notiz"', ("titel",),
            "W02 Es fehlt „titel“.",
            "Ergänzen Sie „titel“: Worum es geht, in einer Zeile.",
        ),
        (
            Roadmap, "[[zeitraum]]\nphasen = [1]", ("kommune",),
            "W02 Es fehlt „[kommune]“.",
            "Ergänzen Sie „[kommune]“: Die Kommune und ihr Platz im Programm.",
        ),
        (
            Roadmap, PLAN + "[[zeitraum]]", ("zeitraum", 1, "phasen"),
            "W02 In „[[zeitraum]] Nr. 2“ fehlt „phasen“.",
            "Ergänzen Sie „phasen“: Die Nummern der Phasen.",
        ),
        (
            Entry, ENTRY + 'ampel = "gelb"', ("ampel",),
            "W02 „ampel“ braucht „ampel_grund“: eine eigene Einschätzung steht nie ohne Grund.",
            "Ergänzen Sie „ampel_grund“: Worauf die eigene Einschätzung beruht.",
        ),
        (
            Entry, ENTRY.replace("notiz", "notitz") , ("art",),
            ("W03 „art“ muss jour-fixe, konferenz, vor-ort-beratung, workshop, austauschtreffen, "
             "transferkonferenz, sitzung, prozessschritt, erfolg, hindernis, erkenntnis, entscheidung oder "
             'notiz sein, nicht "notitz".'),
            "Meinten Sie „notiz“?",
        ),
        (
            Roadmap, PLAN.replace("NW", "XX"), ("kommune", "land"),
            ("W03 „land“ in „[kommune]“ muss BW, BY, BE, BB, HB, HH, HE, MV, NI, NW, RP, SL, SN, ST, SH oder "
             'TH sein, nicht "XX".'),
            "„land“: Das Bundesland als Kürzel, z. B. NW; es bestimmt Feiertage und Ferien.",
        ),
        (
            Entry, ENTRY.replace("2023-02-13", '"13.02.2023"'), ("datum",),
            'W03 „datum“ muss ein Tag wie 2023-02-13 oder ein Monat wie "2023-02" sein, nicht "13.02.2023".',
            "Schreiben Sie datum = 2023-02-13.",
        ),
        (
            Roadmap, PLAN.replace("land", "ideal_beginn = 2022-10-01\nland"), ("kommune", "ideal_beginn"),
            'W03 „ideal_beginn“ in „[kommune]“ muss ein Monat wie "2023-02" sein, nicht 2022-10-01.',
            'Schreiben Sie ideal_beginn = "2022-10".',
        ),
        (
            Entry, ENTRY + "[[abweichung]]\nbetrifft='phase 3'\ngrund='x'\nneues_ende = 2023-02-13T10:00:00",
            ("abweichung", 0, "neues_ende"),
            ("W03 „neues_ende“ in „[[abweichung]] Nr. 1“ muss ein Tag wie 2023-02-13 oder ein Monat wie "
             '"2023-02" sein, nicht 2023-02-13T10:00:00.'),
            "Schreiben Sie neues_ende = 2023-02-13.",
        ),
        (
            Entry, ENTRY + "erreicht = [2.5]", ("erreicht", 0),
            "W03 Angabe Nr. 1 unter „erreicht“ muss ein Text sein, nicht 2.5.", 'Schreiben Sie "2.5".',
        ),
        (
            Entry, ENTRY + 'erreicht = "2.5"', ("erreicht",),
            'W03 „erreicht“ muss eine Liste sein, nicht "2.5".', 'Schreiben Sie erreicht = ["2.5"].',
        ),
        (
            Entry, ENTRY + 'erreicht = ["2 5"]', ("erreicht", 0),
            'W03 Angabe Nr. 1 unter „erreicht“ hat nicht die richtige Form: "2 5".',
            "Schreiben Sie Buchstaben, Ziffern, Punkte und Bindestriche, z. B. 3.4.",
        ),
        (
            Entry, ENTRY.replace('"x"', '" "'), ("titel",),
            "W03 „titel“ darf nicht leer sein.",
            "„titel“: Worum es geht, in einer Zeile.",
        ),
        (
            Entry, ENTRY + 'phase = "3"', ("phase",),
            'W03 „phase“ muss eine ganze Zahl sein, nicht "3".', "Schreiben Sie phase = 3.",
        ),
        (
            Entry, ENTRY + "teilnehmende = -1", ("teilnehmende",),
            "W03 „teilnehmende“ muss mindestens 0 sein, nicht -1.",
            "„teilnehmende“: Wie viele Menschen teilgenommen haben.",
        ),
        (
            Roadmap, PLAN + "[ampel]\ntoleranz_tage = 1000", ("ampel", "toleranz_tage"),
            "W03 „toleranz_tage“ in „[ampel]“ darf höchstens 366 sein, nicht 1000.",
            "„toleranz_tage“: So viele Tage darf ein Ende später liegen, ehe die Ampel rot wird.",
        ),
        (
            Roadmap, PLAN + '[[meilenstein]]\nid = "1.1"\nphase = 1\ntitel = "x"\npflicht = "ja"',
            ("meilenstein", 0, "pflicht"),
            'W03 „pflicht“ in „[[meilenstein]] Nr. 1“ muss true oder false sein, nicht "ja".',
            "Schreiben Sie pflicht = true oder pflicht = false.",
        ),
        (
            Roadmap, PLAN.replace("[1]", "[]"), ("zeitraum", 0, "phasen"),
            "W03 „phasen“ in „[[zeitraum]] Nr. 1“ darf nicht leer sein.",
            "„phasen“: Die Nummern der Phasen.",
        ),
        (
            Roadmap, PLAN.replace("[1]", "['I']"), ("zeitraum", 0, "phasen", 0),
            'W03 Angabe Nr. 1 unter „phasen“ in „[[zeitraum]] Nr. 1“ muss eine ganze Zahl sein, nicht "I".',
            "„phasen“: Die Nummern der Phasen.",
        ),
        (
            Roadmap, f"zeitraum = []\n{PLAN.partition('[[')[0]}", ("zeitraum",),
            "W03 „zeitraum“ darf nicht leer sein.",
            "„zeitraum“: Die vereinbarten Zeiträume, jeder mit einer oder mehreren Phasen.",
        ),
        (
            Entry, ENTRY + "[aufgabe]\nwas = 'x'", ("aufgabe",),
            "W03 „aufgabe“ muss eine Liste sein, keine Tabelle.",
            "Schreiben Sie [[aufgabe]] mit doppelten Klammern.",
        ),
        (
            Roadmap, PLAN + "[[jour_fixe]]", ("jour_fixe",),
            "W03 „jour_fixe“ muss eine Tabelle sein, keine Liste.",
            "Schreiben Sie die Angaben unter [jour_fixe].",
        ),
        (
            Entry, ENTRY + "aufgabe = ['x']", ("aufgabe", 0),
            'W03 Angabe Nr. 1 unter „aufgabe“ muss eine Tabelle sein, nicht "x".',
            "Schreiben Sie die Angaben unter [[aufgabe]].",
        ),
        (
            Entry, ENTRY + "[zusatz]\nraum = [1]", ("zusatz", "raum"),
            "W03 „raum“ in „[zusatz]“ muss ein Text, eine Zahl, ein Tag, true oder false sein, keine Liste.",
            "Schreiben Sie eine einzelne Angabe; Listen, Tabellen und Uhrzeiten sind hier nicht möglich.",
        ),
        (
            Entry, ENTRY + "[zusatz]\nKosten = 1", ("zusatz", "Kosten"),
            'W03 „Kosten“ in „[zusatz]“ hat nicht die richtige Form: "Kosten".',
            "Schreiben Sie kleine Buchstaben ohne Umlaute, Ziffern, _ und -, z. B. raum_belegt.",
        ),
        (
            Entry, ENTRY + "zusatz = 3", ("zusatz",),
            "W03 „zusatz“ muss eine Tabelle sein, nicht 3.",
            "„zusatz“: Was unter den eigenen Überschriften der Kommune steht.",
        ),
        (
            Roadmap, 'format = "1"\n' + PLAN, ("format",),
            'W03 „format“ muss die Zahl 1 sein, nicht "1".', "Schreiben Sie format = 1.",
        ),
        (
            Roadmap, "format = true\n" + PLAN, ("format",),
            "W03 „format“ muss die Zahl 1 sein, nicht true.", "Schreiben Sie format = 1.",
        ),
        (
            Roadmap, "format = 1.0\n" + PLAN, ("format",),
            "W03 „format“ muss die Zahl 1 sein, nicht 1.0.", "Schreiben Sie format = 1.",
        ),
        (
            Roadmap, "format = [2]\n" + PLAN, ("format",),
            "W03 „format“ muss die Zahl 1 sein, keine Liste.", "Schreiben Sie format = 1.",
        ),
        (
            Roadmap, "format = 2\nneu = 1\n" + PLAN, ("format",),
            f"W04 Diese Datei hat Format 2; dieses fh {__version__} liest Format 1.",
            UPDATE,
        ),
        (
            Roadmap, "format = -1\nneu = 1\n" + PLAN, ("format",),
            f"W05 Diese Datei hat Format -1; dieses fh {__version__} liest Format 1.",
            "Ein Format -1 gab es nie. Schreiben Sie format = 1; dann prüft fh pruefe den Rest.",
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_file_is_told(
    model: type[Record], source: str, where: tuple[str | int, ...], told_as: str, advice: str
) -> None:
    code, _, sentence = told_as.partition(" ")
    assert only(model, source) == Problem(code, "a.toml", sentence, advice, where, unreadable=True)


def test_all_problems_are_told_at_once_and_long_values_are_cut() -> None:
    found = told(Entry, f'datum = "{"9" * 5000}"\nart = "x"\n{"k" * 5000} = 1\n[[aufgabe]]\n')
    assert {problem.where[0] for problem in found} == {"datum", "art", "titel", "aufgabe", "k" * 5000}
    assert max(len(problem.sentence + problem.advice) for problem in found) < 700
