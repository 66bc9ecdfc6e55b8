"""What each command loads: a library that a command does not need is not imported by it.

Start-up is what people feel of a command line. Commands that may load the same run one after the other in one
process, each on a fresh workspace with one municipality; after each the process tells which of the watched
modules are loaded by now.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Collection, Sequence
from pathlib import Path

import pytest

from fruehe_hilfen_cli.cli import manifest

ROOT = Path(__file__).parents[1]
WATCHED = {
    "asyncio", "dateutil", "difflib", "fruehe_hilfen_cli.checks", "fruehe_hilfen_cli.reports", "hypothesis",
    "holidays", "http", "json", "pydantic", "rich", "rich.table", "sqlite3",
    "tomli_w", "tomlkit", "tomllib", "toml_rs", "tree_sitter", "unittest",
    "docx", "icalendar", "lxml", "openpyxl", "xlsxwriter",
}  # fmt: skip
ALWAYS = {"difflib"}
"""By Typer itself."""

NOTHING: set[str] = set()
READ = {"pydantic", "toml_rs"}
SHOW = {"fruehe_hilfen_cli.reports", "rich", "rich.table"}
WRITE = {"tomli_w", "json"}
CHECK = {"fruehe_hilfen_cli.checks"}
"""What is new in an entry is checked at once."""
COMMANDS = {
    "--version": NOTHING,
    "--hilfe": NOTHING,
    "logbuch": NOTHING,
    "logbuch neu --hilfe": NOTHING,
    "gibtsnicht": NOTHING,
    "status": READ | SHOW,
    "status --legende": {"pydantic"} | SHOW,
    "status --alle": READ | SHOW,
    "status --alle --json": READ | {"fruehe_hilfen_cli.reports", "json"},
    "status --gruppen land": READ | SHOW,
    "vergleich": READ | SHOW,
    "formate": READ | SHOW,
    "beteiligung": READ | SHOW,
    "status --json": READ | {"fruehe_hilfen_cli.reports", "json"},
    "fahrplan zeige": READ | SHOW,
    "fahrplan bearbeite --kohorte 2023": READ | SHOW | WRITE | CHECK | {"tree_sitter"},
    "fahrplan meilenstein neu 3.5 Neu": READ | SHOW | WRITE | CHECK | {"tree_sitter"},
    "fahrplan meilenstein aendere 3.1 --titel Neu": READ | SHOW | WRITE | CHECK | {"tree_sitter"},
    "fahrplan meilenstein entferne 3.1 --ja": READ | SHOW | CHECK | {"tree_sitter", "json"},
    "logbuch liste": READ | SHOW,
    "logbuch zeige k7q2m": READ | SHOW,
    "logbuch neu --titel Notiz": READ | SHOW | WRITE | CHECK,
    "logbuch suche Netzwerk": READ | SHOW,
    "logbuch bearbeite k7q2m --titel Neu": READ | SHOW | WRITE | CHECK | {"tree_sitter"},
    "logbuch dupliziere k7q2m": READ | SHOW | WRITE | CHECK,
    "logbuch entferne k7q2m --ja": READ | SHOW | {"json"},
    "logbuch importiere alt.csv --ja": READ | SHOW | WRITE | CHECK,
    "logbuch exportiere": READ,
    "logbuch exportiere --format jsonl": READ | {"json"},
    "logbuch exportiere --ausgabe neu.xlsx": READ | {"xlsxwriter"},
    "aufgabe liste": READ | SHOW,
    "aufgabe erledigt k7q2m/1": READ,
    "aufgabe neu Anrufen": READ | SHOW | WRITE | CHECK,
    "frage liste": READ | SHOW,
    "frage neu Wann?": READ | SHOW | WRITE | CHECK,
    "frage beantwortet k7q2m/1 Ja": READ,
    "berichtspflicht liste": READ | SHOW,
    "berichtspflicht neu Stand --an Ausschuss": READ | SHOW | WRITE | CHECK,
    "berichtspflicht erfuellt k7q2m/1": READ,
    "meilenstein liste": READ | SHOW,
    "meilenstein erreicht 2.1": READ | SHOW | WRITE | CHECK,
    "meilenstein entfaellt 2.1 --grund so": READ | SHOW | WRITE | CHECK,
    "meilenstein wieder-offen 1.4 --grund so": READ | SHOW | WRITE | CHECK,
    "abweichung liste": READ | SHOW,
    "abweichung neu 3 --grund so --auswirkung so": READ | SHOW | WRITE | CHECK,
    "abweichung geklaert k7q2m/1 --ergebnis so": READ | SHOW,
    "fahrplan verschiebe 3 --auf 08/2023 --grund so --auswirkung so": READ | SHOW | WRITE | CHECK,
    "jour-fixe blatt": READ | SHOW,
    "jour-fixe blatt --json": READ | {"fruehe_hilfen_cli.reports", "json"},
    "jour-fixe halte --text Kurz": READ | SHOW | WRITE | CHECK,
    "jour-fixe termine": READ | SHOW | {"dateutil", "holidays"},
    "termin neu Sitzung --am 05/2023": READ | SHOW | WRITE | CHECK,
    "termin verschiebe k7q2m/1 --auf 01.06. --grund so": READ,
    "termin absage k7q2m/1 --grund so": READ,
    "gremium liste": READ | SHOW,
    "gremium zeige jha": READ | SHOW,
    "gremium neu Rat --art politik": READ | SHOW | WRITE | CHECK | {"tree_sitter"},
    "gremium aendere jha --frist 6": READ | SHOW | WRITE | CHECK | {"tree_sitter"},
    "sitzung neu steuerung": READ | SHOW | WRITE | CHECK,
    "inanspruchnahme neu M1 --anzahl 3": READ,
    "inanspruchnahme liste": READ | SHOW,
    "pruefung neu M1 --ergebnis weiter --begruendung so": READ,
    "pruefung liste": READ | SHOW,
    "checkliste liste": READ | SHOW,
    "checkliste zeige planungskonzeption": READ | SHOW,
    "checkliste auswertung planungskonzeption": READ | SHOW,
    "checkliste neu planungskonzeption --von Leitung --antwort 1.1=ja": READ | SHOW | WRITE | CHECK,
    "massnahme neu Neu": READ | SHOW | WRITE | CHECK | {"tomllib", "tree_sitter"},  # names a line
    "massnahme liste": READ | SHOW,
    "massnahme liste --json": READ | {"fruehe_hilfen_cli.reports", "json"},
    "massnahme zeige M1": READ | {"fruehe_hilfen_cli.reports"},
    "massnahme plan": READ | SHOW,
    "massnahme stand M1 begonnen": READ,
    "massnahme aendere M1 --titel Neu": READ,
    "massnahme ideen": READ | SHOW,
    "massnahme idee Anlaufstelle": READ | SHOW | WRITE | CHECK,
    "massnahme bewerte k7q2m/1 3 --von Leitung": READ,
    "ziel liste": READ | SHOW,
    "ziel neu Neu --stufe 1": READ | SHOW | WRITE | CHECK | {"tomllib", "tree_sitter"},  # names a line
    "ziel zeige Z1": READ | {"fruehe_hilfen_cli.reports"},
    "ziel aendere Z1 --titel Neu": READ | {"fruehe_hilfen_cli.reports"},
    "indikator liste": READ | SHOW,
    "indikator neu Z1 Neu": READ | {"fruehe_hilfen_cli.reports"},
    "indikator aendere I1 --titel Neu": READ | {"fruehe_hilfen_cli.reports"},
    "akteure": READ | SHOW,
    "akteure zeige --graph": READ | SHOW,
    "akteure neu Jugendamt": READ | SHOW | WRITE | CHECK,
    "akteure verbinde jugendamt klinik": READ,
    "soll-ist": READ | SHOW,
    "vorlage einreichen alt.csv --art mitteilung --betreff Stand": READ
    | SHOW
    | WRITE
    | CHECK
    | {"tree_sitter", "tomllib"},  # names a line
    "vorlage liste": READ | SHOW,
    "vorlage neu mitteilung": READ | {"fruehe_hilfen_cli.reports"},
    "ressourcen": READ | SHOW,
    "ressourcen zeige": READ | SHOW,
    "ressourcen haushalt 2023 Sachmittel 5": READ | SHOW | WRITE | CHECK | {"tree_sitter"},
    "ressourcen stelle Leitung --vze 1": READ | SHOW | WRITE | CHECK | {"tree_sitter"},
    "ausgabe neu 5 Prozessbegleitung": READ | SHOW | WRITE | CHECK,
    "ausgabe liste": READ | SHOW,
    "beschluss liste": READ | SHOW,
    "beschluss liste --json": READ | {"fruehe_hilfen_cli.reports", "json"},
    "beschluss neu Ziele --gremium jha": READ | SHOW | WRITE | CHECK,
    "beschluss zeige d5gsu": READ | SHOW,
    "beschluss stand k7q2m/1 erledigt": READ,
    "phase abschliessen 2 --gremium Rat --entscheidung negativ": READ | SHOW | WRITE | CHECK,
    "kommune ausgeschieden kreis-soest --grund so": READ | SHOW | WRITE | CHECK,
    "zurueck --ja": {"pydantic"},
    "kalender": READ | SHOW | {"dateutil", "holidays"},
    "kalender zeige": READ | SHOW | {"dateutil", "holidays"},
    "kalender exportiere neu.ics": READ | {"fruehe_hilfen_cli.reports", "dateutil", "icalendar", "json"},
    "export oparl -o -": READ | {"json"},
    "export oparl -o neu": READ | {"json"},
    "export jsonl": READ | {"json"},
    "sammle": READ | SHOW,
    "bericht status": READ | SHOW,
    "bericht status --json": READ | {"fruehe_hilfen_cli.reports", "json"},
    "bericht vergleich": READ | SHOW,
    "bericht jour-fixe": READ | SHOW,
    "bericht abweichungen": READ | SHOW,
    "bericht trend": READ | SHOW,
    "bericht treppe": READ | SHOW,
    "bericht soll-ist": READ | SHOW,
    "bericht inanspruchnahme": READ | SHOW,
    "bericht beschluesse": READ | SHOW,
    "bericht vorlagen": READ | SHOW,
    "bericht logbuch": READ | SHOW,
    "bericht logbuch --format markdown": READ | {"fruehe_hilfen_cli.reports"},
    "bericht nzfh": READ | SHOW,
    "bericht nzfh --json": READ | {"fruehe_hilfen_cli.reports", "json"},
    "bericht leitfaden": READ | SHOW,
    "bericht seite": READ | {"fruehe_hilfen_cli.reports", "json"},  # by the templates
    "bericht tabellen --ausgabe neu.xlsx": READ
    | {"fruehe_hilfen_cli.reports", "dateutil", "holidays", "xlsxwriter"},
    "bericht briefbogen --ausgabe neu.docx": {"docx", "fruehe_hilfen_cli.reports", "lxml", "pydantic"},
    "trend": READ | SHOW,
    "verlauf": READ | SHOW,
    "unterschied --seit 01/2023": READ | SHOW,
    "messung liste": READ | SHOW,
    "messung neu I1 3": READ | {"fruehe_hilfen_cli.reports"},
    "treppe": READ | SHOW,
    "pruefe": READ | CHECK,
    "migriere": READ,
    "schema": {"json", "pydantic"},
    "diagnose programm": {"pydantic"} | SHOW,
    "vervollstaendigung bash": NOTHING,
    "init Ort --land NW --thema beteiligung --beginn 2022-05": READ | WRITE | {"json"},
}
"""A command line, and what it may load of the watched modules; those that may load the same need it all."""

EXIT_CODES = {
    "termin verschiebe k7q2m/1 --auf 01.06. --grund so": 4,
    "termin absage k7q2m/1 --grund so": 4,
    "akteure verbinde jugendamt klinik": 4,
    "gibtsnicht": 2,
    "ziel zeige Z1": 4,
    "ziel aendere Z1 --titel Neu": 4,
    "indikator neu Z1 Neu": 4,
    "indikator aendere I1 --titel Neu": 4,
    "aufgabe erledigt k7q2m/1": 4,
    "frage beantwortet k7q2m/1 Ja": 4,
    "berichtspflicht erfuellt k7q2m/1": 4,
    "abweichung geklaert k7q2m/1 --ergebnis so": 4,
    "messung neu I1 3": 4,
    "massnahme zeige M1": 4,
    "massnahme stand M1 begonnen": 4,
    "massnahme aendere M1 --titel Neu": 4,
    "inanspruchnahme neu M1 --anzahl 3": 4,
    "pruefung neu M1 --ergebnis weiter --begruendung so": 4,
    "massnahme bewerte k7q2m/1 3 --von Leitung": 4,
    "beschluss stand k7q2m/1 erledigt": 4,
    "zurueck --ja": 1,
    "pruefe kreis-soest": 3,
}

PROGRAM = """
import os, sys
from pathlib import Path
told, watched, count = Path(sys.argv[1]), sys.argv[2].split(","), int(sys.argv[3])
lines, folders = sys.argv[4 : 4 + count], sys.argv[4 + count :]
sys.argv = ["fh"]
from fruehe_hilfen_cli.cli.main import run
answers = []
for line, folder in zip(lines, folders, strict=True):
    os.chdir(folder)
    code = run(line.split())
    answers.append([code, [name for name in watched if name in sys.modules]])
import json
told.write_text(json.dumps(answers))
"""
"""Runs the commands, and writes their exit codes and the modules loaded by then; json itself is one."""

ALIKE: dict[frozenset[str], list[str]] = {}
for _line, _allowed in COMMANDS.items():
    ALIKE.setdefault(frozenset(_allowed), []).append(_line)


OWN = {name: value for name, value in os.environ.items() if not name.startswith("FH_")}


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    return make_workspace(tmp_path / "ordner")


def make_workspace(folder: Path) -> Path:
    for name in ("phases/.schema", "phases/kreis-soest", "logbook/kreis-soest"):
        shutil.copytree(ROOT / name, folder / name)
    (folder / "alt.csv").write_text("Datum;Titel\n17.01.2023;Import\n", "utf-8")
    return folder


def loaded(line: str, workspace: Path, watched: Collection[str] = WATCHED) -> set[str]:
    """The watched modules that a command line has loaded when it ends."""
    (found,) = loaded_by([line], [workspace], watched)
    return found


def loaded_by(lines: Sequence[str], folders: Sequence[Path], watched: Collection[str]) -> list[set[str]]:
    """The watched modules that are loaded after each of the command lines."""
    told = folders[0] / "geladen.json"
    subprocess.run(
        [sys.executable, "-c", PROGRAM, str(told), ",".join(watched), str(len(lines)), *lines, *folders],
        env={**OWN, "FH_STICHTAG": "2023-03-14", "PYTHONIOENCODING": "utf-8"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
    )
    answers = json.loads(told.read_text("utf-8"))
    assert [(line, code) for line, (code, _) in zip(lines, answers, strict=True)] == [
        (line, EXIT_CODES.get(line, 0)) for line in lines
    ]
    return [set(found) - ALWAYS for _, found in answers]


@pytest.mark.parametrize(("allowed", "lines"), ALIKE.items(), ids=[lines[0] for lines in ALIKE.values()])
def test_a_command_loads_only_what_it_needs(
    allowed: frozenset[str], lines: list[str], tmp_path: Path
) -> None:
    folders = [make_workspace(tmp_path / str(number)) for number in range(len(lines))]
    found = loaded_by(lines, folders, WATCHED)
    assert [(line, names - allowed) for line, names in zip(lines, found, strict=True)] == [
        (line, set()) for line in lines
    ]
    assert found[-1] == allowed


@pytest.mark.parametrize(
    "line", ["status", "logbuch liste", "logbuch suche Netzwerk", "logbuch neu --titel Notiz", "verlauf"]
)
def test_who_has_no_papers_and_no_money_pays_nothing_for_them(line: str, workspace: Path) -> None:
    for path in (workspace / "logbook" / "kreis-soest").glob("*-d5gsu.toml"):
        path.unlink()
    assert loaded(line, workspace, {"fruehe_hilfen_cli.model.governance"}) == set()


@pytest.mark.parametrize("line", ["status", "fahrplan zeige", "trend", "treppe"])
def test_a_terminal_pays_for_no_picture(line: str, workspace: Path) -> None:
    assert loaded(line, workspace, {"fruehe_hilfen_cli.reports.picture"}) == set()


def test_every_command_is_watched() -> None:
    missing = [
        command.path
        for command in manifest.COMMANDS
        if not any(tuple(line.split()[: len(command.path)]) == command.path for line in COMMANDS)
    ]
    assert missing == []


def test_only_what_is_broken_costs_the_search_for_its_line(workspace: Path) -> None:
    broken = workspace / "logbook" / "kreis-soest" / "2023-03-01-notiz-h5jzx.toml"
    broken.write_text('datum = 2023-03-01\nart = "notiz"\ntitl = "Notiz"\n', "utf-8")
    assert "tree_sitter" in loaded("pruefe kreis-soest", workspace)
    broken.unlink()
    assert "tree_sitter" not in loaded("pruefe", workspace)
