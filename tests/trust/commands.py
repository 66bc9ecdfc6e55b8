"""Every command line that writes: at least one for each command of the program that can."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from inspect import signature

from fruehe_hilfen_cli.cli import manifest


@dataclass(frozen=True)
class Case:
    """A command line that writes.

    Args:
        line: what follows ``fh``; "_" in a word stands for a blank.
        before: command lines that have run before.
        git: whether the workspace lies in a repository.
        again: what the same command line answers once it is done: an exit code.
        half: what makes the same command line work once it was cut off between two files.
        twice: a file that gets longer in two steps.
        root: the workspace, from the current folder on.
        editor: what an editor does to the file it opens: a program of sed.
    """

    line: str
    before: tuple[str, ...] = ()
    git: bool = False
    again: int = 0
    half: str = ""
    twice: str = ""
    root: str = "."
    editor: str = ""

    @property
    def words(self) -> list[str]:
        """The words of the line."""
        return words(self.line)


def words(line: str) -> list[str]:
    """The words of a line; "_" in them stands for a blank."""
    return [word.replace("_", " ") for word in line.split()]


_REPORTS = (
    "status", "jour-fixe", "logbuch", "nzfh", "abweichungen", "trend", "treppe", "soll-ist",
    "inanspruchnahme", "beschluesse", "vorlagen", "leitfaden", "tabellen",
)  # fmt: skip
_NEW = "--grund so --auswirkung so"
CASES = (
    Case("init Kreis_Ost --land NW --thema beteiligung --beginn 2022-05", again=1),
    Case(
        "init Kreis_Ost --land NW --thema beteiligung --beginn 2022-05 --ordner neu --git",
        again=1,
        root="neu",
    ),
    Case("logbuch neu --titel Notiz --text Neu"),
    Case("logbuch neu --titel Notiz --commit", git=True),
    Case("logbuch bearbeite k7q2m --titel Neu"),
    Case("logbuch bearbeite k7q2m --datum 14.02.2023", half="zurueck --ja"),
    Case("logbuch bearbeite k7q2m --titel Neu --commit", git=True),
    Case("logbuch bearbeite k7q2m --editor", editor="s/Erstes/Zweites/"),
    Case("logbuch dupliziere k7q2m"),
    Case("logbuch entferne p3vnx --ja", again=4),
    Case("logbuch entferne p3vnx --ja --commit", git=True, again=4),
    Case("logbuch importiere alt.csv --ja"),
    Case("logbuch importiere alt.csv --ja --commit", git=True),
    Case("logbuch exportiere -o neu.xlsx", again=1),
    Case("logbuch exportiere -o alt.csv --ersetze"),
    Case("aufgabe erledigt k7q2m/1 k7q2m/2", again=1),
    Case("aufgabe neu Anrufen"),
    Case("meilenstein erreicht 2.1 2.2", again=1),
    Case("meilenstein entfaellt 2.1 --grund so", again=1),
    Case("meilenstein wieder-offen 1.1 --grund so", again=1),
    Case(f"abweichung neu 3 {_NEW}"),
    Case("abweichung geklaert k7q2m/1 --ergebnis so", again=1),
    Case("frage beantwortet k7q2m/1 Ja", again=1),
    Case("frage neu Wer?"),
    Case("jour-fixe halte --text Kurz", again=1),
    Case("termin neu Sitzung --am 05/2023"),
    Case("termin verschiebe k7q2m/1 --auf 01.06.2023 --grund so", again=1),
    Case("termin absage k7q2m/1 --grund so", again=1),
    Case("berichtspflicht erfuellt k7q2m/1", again=1),
    Case("berichtspflicht neu Lage --an Rat"),
    Case("ziel neu Neu --stufe 1"),
    Case("ziel aendere Z1 --titel Neu"),
    Case("indikator neu Z1 Neu"),
    Case("indikator aendere I1 --titel Neu"),
    Case("messung neu I1 3", again=1),
    Case("massnahme neu Neu"),
    Case("massnahme stand M1 begonnen", again=1),
    Case("massnahme aendere M1 --titel Neu"),
    Case("massnahme idee Elterncafé"),
    Case("massnahme bewerte k7q2m/1 3 --von Leitung", again=1),
    Case("inanspruchnahme neu M1 --anzahl 3"),
    Case("pruefung neu M1 --ergebnis weiter --begruendung so"),
    Case("checkliste neu planungskonzeption --von Leitung --antwort 1.1=ja", again=1),
    Case("akteure neu Schulamt", again=1),
    Case("akteure verbinde jugendamt klinik", again=1),
    Case("gremium neu Rat --art politik", again=1),
    Case("gremium aendere jha --frist 6"),
    Case("sitzung neu steuerung", again=1),
    Case("vorlage neu mitteilung -o neu.md", again=1),
    Case("vorlage einreichen vorlage.txt --art mitteilung --betreff Stand"),
    Case("vorlage einreichen vorlage.txt --art mitteilung --betreff Stand --commit", git=True),
    Case("beschluss neu Stand --gremium jha"),
    Case("beschluss stand k7q2m/1 erledigt", again=1),
    Case("ressourcen haushalt 2024 Sachmittel 5"),
    Case("ressourcen stelle Leitung --vze 1"),
    Case("ausgabe neu 5 Sachmittel"),
    Case("phase abschliessen 1 --gremium Steuerungsgruppe --entscheidung positiv", again=1),
    Case("kommune ausgeschieden kreis-sued --grund so", again=1),
    Case("fahrplan verschiebe phase 4 --auf 09/2023 --grund so --auswirkung so", again=1),
    Case("fahrplan bearbeite --kohorte 2023"),
    Case("fahrplan bearbeite --editor", editor="s/NW/BY/"),
    Case("fahrplan meilenstein neu 3.5 Neu", again=1),
    Case("fahrplan meilenstein aendere 3.1 --titel Neu"),
    Case("fahrplan meilenstein entferne 3.1 --ja", again=4),
    Case("zurueck --ja", before=("logbuch neu --titel Notiz",), again=1),
    Case("zurueck --ja", before=("logbuch importiere alt.csv --ja",), again=1),
    Case("zurueck --ja", before=("logbuch bearbeite k7q2m --datum 14.02.2023",), again=1),
    Case("zurueck --ja", before=("fahrplan bearbeite --kohorte 2023 --commit",), git=True, again=1),
    Case("kalender exportiere neu.ics"),
    *(Case(f"bericht {name} -o neu.html", again=1) for name in _REPORTS if name != "tabellen"),
    Case("bericht vergleich -o neu.html", again=1),
    Case("bericht tabellen -o neu.xlsx", again=1),
    Case("bericht tabellen -o neu", again=1),
    Case("bericht status -o vorlage.txt --format text --ersetze"),
    Case("bericht status --eingefroren --format markdown"),
    Case("bericht status --eingefroren --format markdown --commit", git=True),
    Case("bericht seite -o neu.html", again=1),
    Case("bericht seite -o neu.html --eingefroren", again=1),
    Case("bericht briefbogen -o neu.docx", again=1),
    Case("export oparl -o neu", again=1),
    Case(
        "export oparl -o neu --ersetze",
        before=("export oparl -o neu", "gremium neu Rat --art politik"),
        again=1,
    ),
    Case("export jsonl -o neu.jsonl", again=1),
    Case("schema"),
    Case("vervollstaendigung bash --installiere", twice=".bashrc"),
    Case("vervollstaendigung zsh --installiere", twice=".zshrc"),
    Case("vervollstaendigung fish --installiere"),
)
NOTHING_YET = {("migriere",): "there is no older format; it writes by store/actions.py, as others do"}
"""Commands without a case, and why."""

_FIRST = ("frage neu Wer?",)  # so that there is a journal
FEW = (
    Case("logbuch neu --titel Notiz --text Neu", before=_FIRST),
    Case("logbuch bearbeite k7q2m --datum 14.02.2023", before=_FIRST, half="zurueck --ja"),
    Case("logbuch entferne p3vnx --ja", before=_FIRST, again=4),
    Case("fahrplan bearbeite --kohorte 2023", before=_FIRST),
    Case("zurueck --ja", before=("logbuch importiere alt.csv --ja",), again=1),
)
"""For the main run: a new file, an old and a new name, none any more, a plan, and several files back."""


def writing() -> list[tuple[str, ...]]:
    """The commands that can write: not those that only read, unless they write a file of one's own."""
    found = []
    for command in manifest.COMMANDS:
        module = import_module(f"fruehe_hilfen_cli.cli.commands.{command.module}")
        parameters = signature(module.run).parameters
        only_reads = "json" in parameters and "commit" not in parameters
        if not only_reads or "ausgabe" in parameters:
            found.append(command.path)
    return found


def without_case(commands: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Which of the commands no case is of."""
    starts = [tuple(case.words) for case in CASES]
    return [
        path
        for path in commands
        if path not in NOTHING_YET and not any(line[: len(path)] == path for line in starts)
    ]
