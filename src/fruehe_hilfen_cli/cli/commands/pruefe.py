"""``fh pruefe``: everything that is wrong in the files, each with file, line, sentence and advice."""

import sys
from typing import Annotated

import typer

from fruehe_hilfen_cli.checks.catalogue import LETTERS, RULES
from fruehe_hilfen_cli.cli.output.progress import counted
from fruehe_hilfen_cli.cli.refusals import NoPlaces
from fruehe_hilfen_cli.cli.run import problem_line
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reads
from fruehe_hilfen_cli.cli.streams import takes_colour
from fruehe_hilfen_cli.errors import ExitCode, Problem, Refusal
from fruehe_hilfen_cli.store.examine import Examination, examine
from fruehe_hilfen_cli.text import count, harmless, listed, nearest

HELP = (
    "Liest alle Dateien einer Kommune und nennt jeden Hinweis als datei:zeile: CODE Satz, darunter was zu "
    "tun ist. Ohne Ort werden alle Kommunen geprüft und auch, was daneben liegt. Ein Hinweis, der hier in "
    "Ordnung ist, lässt sich im Fahrplan mit [[ausnahme]], code und grund ausnehmen. Rückgabewert: 0 keine "
    "Hinweise, 1 Hinweise, 3 etwas war nicht lesbar."
)
EXAMPLES = (
    ("fh pruefe", "alle Dateien des Arbeitsordners"),
    ("fh pruefe kreis-soest", "nur eine Kommune"),
    ("fh pruefe --nur P --nur L02", "nur Hinweise zum Fahrplan und zu unbekannten Meilensteinen"),
)


class UnknownCode(Refusal):
    """``--nur`` names no code and no beginning of one."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Den Code „{code}“ gibt es nicht."
    advice = "{hint}"


def complete_code(incomplete: str) -> list[tuple[str, str]]:
    """The codes with their titles, for the shell's completion."""
    return [(rule.code, rule.title) for rule in RULES.values() if rule.code.startswith(incomplete.upper())]


Only = Annotated[
    list[str] | None,
    typer.Option(
        "--nur",
        metavar="CODE",
        help="Nur diesen Code, z. B. P06, oder alle mit diesem Anfang, z. B. P.",
        autocompletion=complete_code,
    ),
]


@reads
def run(session: Session, orte: Places = None, nur: Only = None) -> None:
    """Check the files and print the findings."""
    wanted = tuple(_known(code) for code in nur or ())
    named = session.places(orte or ()) if orte or session.names else ()
    with counted(session, "Kommunen prüfen") as told:
        examined = examine(session.workspace, named, session.day, told)
    session.tell_unfinished()
    if not examined.places and not examined.findings:
        raise NoPlaces
    findings = [found for found in examined.findings if not wanted or found.code.startswith(wanted)]
    unread = {found.file for found in examined.findings if found.unreadable}
    session.exit_code = ExitCode.UNREADABLE if unread else ExitCode.FINDINGS if findings else ExitCode.FINE
    if session.json:
        session.show_json({"findings": findings})
    else:
        _print(session, findings, examined, wanted)
    if hidden := unread - {found.file for found in findings}:
        files = count(len(hidden), "Datei ist", "Dateien sind")
        session.tell(f"{files} nicht lesbar.", "  → fh pruefe ohne --nur nennt den Grund.")


def _known(code: str) -> str:
    """The code, or beginning of codes, in capitals."""
    wanted = code.strip().upper()
    if wanted and any(known.startswith(wanted) for known in RULES):
        return wanted
    close = nearest(wanted, RULES)
    possible = f"Möglich sind {', '.join(LETTERS)} oder ein ganzer Code, z. B. P06."
    hint = f"Meinten Sie {close}?" if close else possible
    raise UnknownCode(code=code, hint=hint)


def _print(session: Session, findings: list[Problem], examined: Examination, wanted: tuple[str, ...]) -> None:
    """Print each finding with its advice, then how many there are; rich only where there is colour."""
    colourful = session.colour or (session.colour is None and takes_colour(sys.stdout))
    for found in findings:
        line, advice = _flat(problem_line(found)), _flat(f"  → {found.advice}")
        if colourful:
            _print_coloured(session, line, found.code, advice)
        else:
            print(f"{line}\n{advice}")  # noqa: T201 - data
    print(_summary(findings, examined, wanted))  # noqa: T201 - data


def _print_coloured(session: Session, line: str, code: str, advice: str) -> None:
    from rich.text import Text

    place, _, sentence = line.partition(f" {code} ")
    shown = Text.assemble((place, "dim"), " ", (code, "bold yellow"), " ", sentence, "\n", advice)
    session.out.print(shown, soft_wrap=True)


def _flat(line: str) -> str:
    return harmless(line).replace("\n", " ").expandtabs(1)


def _summary(findings: list[Problem], examined: Examination, wanted: tuple[str, ...]) -> str:
    if findings:
        files = len({found.file for found in findings})
        return f"{count(len(findings), 'Hinweis', 'Hinweise')} in {count(files, 'Datei', 'Dateien')}."
    places = count(examined.places, "Kommune", "Kommunen")
    about = f" zu {listed(wanted)}" if wanted else ""
    return f"Keine Hinweise{about} in {places}, {count(examined.files, 'Datei', 'Dateien')}."
