"""A small workspace in which every writing command has something to do."""

from pathlib import Path

from tests.cli.places import make_place

from fruehe_hilfen_cli.store.workspace import Workspace

PLACE = "kreis-sued"
FIRST = """\
datum = 2023-02-13
art = "notiz"
titel = "Erstes Treffen"
sichtbarkeit = "oeffentlich"
erreicht = ["1.1"]
[[aufgabe]]
was = "Raum buchen"
[[aufgabe]]
was = "Einladen"
[[frage]]
was = "Wann?"
[[termin]]
datum = 2023-04-20
titel = "Netzwerktreffen"
[[berichtspflicht]]
was = "Stand"
wem = "Ausschuss"
[[abweichung]]
betrifft = "phase 3"
neues_ende = "2023-08"
grund = "Stelle frei"
auswirkung = "Später"
[[idee]]
was = "Anlaufstelle"
[[beschluss]]
titel = "Ziele"
gremium = "jha"
rolle = "entscheidung"
ergebnis = "beschlossen"
zustaendig = "Leitung"
"""
SECOND = """\
datum = 2023-03-01
art = "jour-fixe"
titel = "Jour fixe"
text = "Wir haben über das Netzwerk gesprochen."
teilnehmende = 4
"""
PLANS = {
    "wirkungstreppe": """\
format = 1
[[ziel]]
id = "Z1"
stufe = 4
titel = "Familien kennen die Angebote"
[[indikator]]
id = "I1"
ziel = "Z1"
titel = "Erstkontakte"
ausgangswert = 5
ausgangswert_am = "2022-12"
""",
    "massnahmen": """\
format = 1
[[massnahme]]
id = "M1"
titel = "Lotsendienst"
ziel = ["Z1"]
einheit = "Gespräche"
geplante_anzahl = 40
ueberpruefung = { alle_monate = 2, wer = "Leitung" }
""",
    "planungsakteure": """\
format = 1
[[akteur]]
id = "jugendamt"
name = "Jugendamt"
[[akteur]]
id = "klinik"
name = "Klinik"
""",
    "gremien": """\
format = 1
[[gremium]]
id = "jha"
name = "Jugendhilfeausschuss"
art = "politik"
[[gremium]]
id = "steuerung"
name = "Steuerungsgruppe"
art = "steuerungsgruppe"
""",
    "ressourcen": """\
format = 1
[[haushalt]]
jahr = 2023
zweck = "Sachmittel"
betrag = 100
[[stelle]]
titel = "Leitung"
vze = 0.5
beginn = 2022-05-01
""",
}
TABLE = "Datum;Titel\n17.01.2023;Erster\n18.01.2023;Zweiter\n19.01.2023;Dritter\n"


def make_workspace(folder: Path) -> Workspace:
    """Write the municipality "kreis-sued" with all its plans, and a table to import."""
    (folder / "phases").mkdir(parents=True)
    workspace = make_place(Workspace(folder), PLACE, k7q2m=FIRST, p3vnx=SECOND)
    for name, text in PLANS.items():
        (folder / "phases" / PLACE / f"{name}.toml").write_text(text, "utf-8")
    (folder / "alt.csv").write_text(TABLE, "utf-8")
    (folder / "vorlage.txt").write_text("Die Vorlage, wie sie hinausging.\n", "utf-8")
    return workspace
