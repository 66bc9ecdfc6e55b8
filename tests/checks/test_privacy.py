import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.bodies import bodies
from tests.bodies import body as body_of
from tests.checks.building import BLOCKS, planned, project, told
from tests.resource_plans import plan

from fruehe_hilfen_cli.checks import privacy
from fruehe_hilfen_cli.checks import privacy_patterns as patterns
from fruehe_hilfen_cli.checks.rule import Check

CHECKS = {check.code: check for check in privacy.CHECKS}
ENTRY = "datum = 2022-05-10\n"
STEP = """
[[vorlage]]
art = "mitteilung"
titel = "x"
beratung = [{ gremium = "Frau Yildiz", rolle = "anhoerung" }]
"""
ALLOWED = '\n[[erlaubt]]\nbegriff = "{term}"\ngrund = "Eine Stelle."\n'


def _found(check: Check, entry: str, plan: str = BLOCKS) -> list[tuple[str, str]]:
    return told(check, project(plan, k7q2m=ENTRY + entry))


@pytest.mark.parametrize("check", privacy.CHECKS, ids=lambda check: check.code)
def test_an_entry_about_structures_has_no_findings(check: Check) -> None:
    entry = 'verfasst_von = "Netzwerkkoordination"\ntext = "Vorlage 017/2023, 20 Personen, 06.51.40."\n'
    assert _found(check, entry) == []


@pytest.mark.parametrize(
    ("entry", "where"),
    [
        ('titel = "Frau Yildiz"', "titel"),
        ('verfasst_von = "Frau Yildiz"', "verfasst_von"),
        ('gremium = "Frau Yildiz"', "gremium"),
        ('belege = ["Protokoll", "Frau Yildiz"]', "belege.1"),
        ('ampel = "gelb"\nampel_grund = "Frau Yildiz"', "ampel_grund"),
        ('[[aufgabe]]\nwas = "Anruf"\nwer = "Frau Yildiz"', "aufgabe.0.wer"),
        ('[[abweichung]]\nbetrifft = "phase 1"\ngrund = "Frau Yildiz"', "abweichung.0.grund"),
        ('[[entfallen]]\nmeilenstein = "1.1"\ngrund = "Frau Yildiz"', "entfallen.0.grund"),
        ('[[messung]]\nindikator = "I1"\nwert = 1\nquelle = "Frau Yildiz"', "messung.0.quelle"),
        (
            '[[inanspruchnahme]]\nmassnahme = "M1"\nanzahl = 1\nnotiz = "Frau Yildiz"',
            "inanspruchnahme.0.notiz",
        ),
        ('[[idee]]\nwas = "Frau Yildiz fragen"', "idee.0.was"),
        (
            '[checkliste]\nname = "x"\nantwort = [{ punkt = "1", wert = "ja", notiz = "Frau Yildiz" }]',
            "checkliste.antwort.0.notiz",
        ),
        (
            '[[vorlage]]\nart = "mitteilung"\ntitel = "x"\nfederfuehrung = "Frau Yildiz"',
            "vorlage.0.federfuehrung",
        ),
        (
            STEP,
            "vorlage.0.beratung.0.gremium",
        ),
        (
            '[[beschluss]]\ntitel = "x"\nrolle = "entscheidung"\nwortlaut = "Frau Yildiz wird gehört"',
            "beschluss.0.wortlaut",
        ),
        (
            '[[beschlussstand]]\nbeschluss = "abcde/1"\nstand = "erledigt"\nzustaendig = "Frau Yildiz"',
            "beschlussstand.0.zustaendig",
        ),
        (
            '[[phasenabschluss]]\nphase = 1\nergebnis = "auflagen"\nauflagen = ["x", "Frau Yildiz fragen"]',
            "phasenabschluss.0.auflagen.1",
        ),
        ('[[ausgabe]]\nbetrag = 1\nzweck = "Honorar Frau Yildiz"', "ausgabe.0.zweck"),
        ('[ausgeschieden]\ngrund = "Frau Yildiz geht"', "ausgeschieden.grund"),
        ('[zusatz]\nstimmung = "Frau Yildiz"', "zusatz.stimmung"),
        ("text = '''\neins\n\nGespräch mit Frau Yildiz\n'''", "text.2"),
    ],
)
def test_every_text_of_an_entry_is_looked_at(entry: str, where: str) -> None:
    assert _found(CHECKS["V05"], entry) == [(where, "Hier steht ein Name: Frau Yildiz.")]


@pytest.mark.parametrize(
    ("term", "found"),
    [
        ("info@kreis.de", False),
        ("INFO@kreis.de", False),
        ("@kreis.de", False),
        ("Adresse: info@kreis.de", False),
        ("post@kreis.de", True),
        ("info@kreis.dex", True),
    ],
)
def test_an_allowed_term_holds_what_is_found_or_is_held_by_it(term: str, found: bool) -> None:
    plan = BLOCKS + ALLOWED.format(term=term)
    assert bool(_found(CHECKS["V01"], 'text = "Adresse: info@kreis.de"', plan)) is found


def test_an_allowed_term_lets_other_places_be_found() -> None:
    plan = BLOCKS + ALLOWED.format(term="Bündnis für die Familie Soest")
    entry = 'text = "Bündnis für die Familie Soest, und die Familie Soest zog um."'
    assert len(_found(CHECKS["V05"], entry, plan)) == 1


def test_long_words_are_cut_and_line_ends_do_not_break_the_sentence() -> None:
    [(_, sentence)] = _found(CHECKS["V06"], "text = '''\nin Welver sind\n3 Familien\n'''")
    assert sentence.endswith("erkennen: in Welver sind 3 Familien.")


@pytest.mark.parametrize(
    ("iban", "found"),
    [
        ("DE89370400440532013000", True),
        ("DE88370400440532013000", False),
        ("DE8937040044053201300", False),
        ("DE89 3704 0044 0532 0130 00 und mehr", True),
        ("XX89370400440532013000", False),
    ],
)
def test_only_account_numbers_with_right_check_digits_are_found(iban: str, found: bool) -> None:
    assert bool(list(patterns.ibans(iban))) is found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Frau Dr. Beispiel, Klinik", "Frau Dr. Beispiel"),
        ("Frau Landrätin Irrgang kam", "Frau Landrätin Irrgang"),
        ("Familie Yildiz Hilfe anbieten", "Familie Yildiz"),
        ("die Familie Nowak zog um", "Familie Nowak"),
    ],
)
def test_a_name_ends_where_it_ends(text: str, words: str) -> None:
    assert [sight.words for sight in patterns.names(text)] == [words]


LOOKS = (
    patterns.mails,
    patterns.phones,
    patterns.births,
    patterns.ibans,
    patterns.names,
    patterns.small_counts,
)


@given(
    st.text()
    | st.from_regex(re.compile(r"(?:[0-9 /().+*@-]|Frau |Familie |in |geb\. |DE|[A-Z][a-z]+ ){0,25}"))
)
def test_what_is_found_stands_in_the_text_and_nothing_is_found_twice(text: str) -> None:
    for look in LOOKS:
        ends = -1
        for start, words in sorted(look(text)):
            assert words
            assert text[start : start + len(words)] == words
            assert start >= ends
            ends = start + len(words)


@pytest.mark.langsam
def test_a_long_text_takes_no_endless_time() -> None:
    text = "0 1 2 3 Familie in der Nähe von a.b.c-d " * 25_000
    assert [list(look(text)) for look in LOOKS]


def test_plan_files_are_searched_too() -> None:
    where = planned(
        project(),
        staircase='ziel = [{ id = "Z1", stufe = 1, titel = "Besuche", vereinbart_mit = ["Frau Yildiz"] }]',
        measures='massnahme = [{ id = "M1", titel = "x", schritt = [{ was = "y", wer = "Frau Yildiz" }] }]',
        planners='akteur = [{ id = "A1", name = "Frau Yildiz" }]',
    )
    assert [(found.file, found.where) for found in CHECKS["V05"](where)] == [
        ("phases/kreis-beispiel/wirkungstreppe.toml", ("ziel", 0, "vereinbart_mit", 0)),
        ("phases/kreis-beispiel/massnahmen.toml", ("massnahme", 0, "schritt", 0, "wer")),
        ("phases/kreis-beispiel/planungsakteure.toml", ("akteur", 0, "name")),
    ]


def test_roles_and_posts_are_no_names() -> None:
    body = 'mitglied = [{ rolle = "Leitung Jugendamt" }, { rolle = "Frau Yildiz" }]'
    found = replace(
        project(),
        bodies=bodies(body_of("steuerung", body)),
        resources=plan('stelle = [{ titel = "Netzwerkkoordination", vze = 1, notiz = "Herr Yildiz" }]'),
    )
    assert [(found.file, found.where) for found in CHECKS["V05"](found)] == [
        ("phases/kreis-beispiel/gremien.toml", ("gremium", 0, "mitglied", 1, "rolle")),
        ("phases/kreis-beispiel/ressourcen.toml", ("stelle", 0, "notiz")),
    ]
