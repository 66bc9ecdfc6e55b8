"""Arguments and options that more than one command has, and how their words are read."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fruehe_hilfen_cli.cli.completion_sources import (
    complete_appointment,
    complete_kind,
    complete_measure,
    complete_milestone,
    complete_visibility,
)
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.kinds import EntryKind, Visibility

if TYPE_CHECKING:
    from fruehe_hilfen_cli.model.dates import When


class NotADate(Refusal):
    """Words that are no date, or could mean several."""

    exit_code = ExitCode.WRONG_USE
    sentence = "„{words}“ bei {option} ist kein eindeutiges Datum."
    advice = "Möglich sind: {forms}."


class EndsBeforeItBegins(Refusal):
    """The days of ``--von`` and ``--bis`` are the wrong way round."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Der Zeitraum endet ({until}), ehe er beginnt ({since})."
    advice = "Vertauschen Sie --von und --bis, oder prüfen Sie die Jahre."


class NotAWord(Refusal):
    """A word that is not in the list of possible ones."""

    exit_code = ExitCode.WRONG_USE
    sentence = "„{word}“ ist bei {option} nicht möglich."
    advice = "{hint}Möglich sind: {words}."


def _with_slashes(words: str) -> str:
    """Evidence, of an attachment its path with slashes, so that it leads there on every system."""
    from pathlib import PureWindowsPath

    from fruehe_hilfen_cli.store.workspace import ATTACHMENTS

    path = PureWindowsPath(words)
    return path.as_posix() if path.parts[:1] == (ATTACHMENTS,) else words


OutputFile = Annotated[
    Path | None,
    typer.Option(
        "--ausgabe", "-o", metavar="DATEI", help="Die Datei; ohne Angabe die Standardausgabe.", dir_okay=False
    ),
]
Replaces = Annotated[bool, typer.Option("--ersetze", help="Eine vorhandene Datei ersetzen.")]
Day = Annotated[
    str | None,
    typer.Option("--datum", "-d", metavar="DATUM", help="Tag oder Monat; ohne Angabe heute."),
]
KnownOn = Annotated[
    str | None,
    typer.Option("--datum", "-d", metavar="DATUM", help="Wann das bekannt wurde; ohne Angabe heute."),
]
Clock = Annotated[
    str | None, typer.Option("--uhrzeit", metavar="ZEIT", help="Die Uhrzeit, z. B. 10:00 oder 14 Uhr.")
]
Text = Annotated[
    str | None,
    typer.Option(
        "--text", "-x", metavar="TEXT", help="Was geschehen ist; „-“ liest den Text von der Eingabe."
    ),
]
Author = Annotated[
    str | None,
    typer.Option(
        "--verfasst-von", metavar="ROLLE", help="Ihre Rolle, kein Name, z. B. Netzwerkkoordination."
    ),
]
Evidence = Annotated[
    list[str] | None,
    typer.Option(
        "--beleg", metavar="BELEG", parser=_with_slashes, help="Datei, Adresse oder Quelle, die es belegt."
    ),
]
VisibleTo = Annotated[
    str | None,
    typer.Option(
        "--sichtbarkeit",
        metavar="WER",
        help="intern, nzfh oder oeffentlich; ohne Angabe intern.",
        autocompletion=complete_visibility,
    ),
]
ForWhom = Annotated[
    str,
    typer.Option(
        "--fuer",
        metavar="WER",
        help="Nur, was diese Leserschaft sehen darf: intern (alles), nzfh oder oeffentlich.",
        autocompletion=complete_visibility,
    ),
]
Kinds = Annotated[
    list[str] | None,
    typer.Option(
        "--art",
        metavar="ART",
        help=f"Nur Einträge dieser Art: {', '.join(EntryKind)}.",
        autocompletion=complete_kind,
    ),
]
Note = Annotated[str | None, typer.Option("--notiz", metavar="TEXT", help="Was dazu zu sagen ist.")]
Reason = Annotated[str, typer.Option("--grund", metavar="TEXT", help="Warum.")]
DateArgument = Annotated[
    str,
    typer.Argument(
        metavar="TERMIN",
        help="Tag eines Jour fixe, oder Nummer oder Tag eines Termins.",
        autocompletion=complete_appointment,
    ),
]
MeasureArgument = Annotated[
    str,
    typer.Argument(metavar="MASSNAHME", help="Kürzel der Maßnahme.", autocompletion=complete_measure),
]
MeasureChoice = Annotated[
    str | None,
    typer.Argument(
        metavar="[MASSNAHME]", help="Nur diese Maßnahme; ohne Angabe alle.", autocompletion=complete_measure
    ),
]
MilestoneArgument = Annotated[
    str, typer.Argument(metavar="NR", help="Nummer des Meilensteins.", autocompletion=complete_milestone)
]
MilestoneArguments = Annotated[
    list[str],
    typer.Argument(metavar="NR…", help="Nummern der Meilensteine.", autocompletion=complete_milestone),
]


def require_when(words: str, today: date, option: str, *, ahead: bool = False) -> "When":
    """Read a date from an option.

    Raises:
        NotADate: when the words are none of the forms, or ambiguous.
    """
    from fruehe_hilfen_cli.model.dates import DATE_FORMS, parse_when

    when = parse_when(words, today, ahead=ahead)
    if when is None:
        raise NotADate(words=words, option=option, forms=DATE_FORMS)
    return when


def require_span(since: str | None, until: str | None, today: date) -> "tuple[When | None, When | None]":
    """Read a period from ``--von`` and ``--bis``; either may be missing.

    Raises:
        NotADate: when one is none.
        EndsBeforeItBegins: when no day lies in it.
    """
    from fruehe_hilfen_cli.model.dates import first_day, german, last_day

    begin = require_when(since, today, "--von") if since else None
    end = require_when(until, today, "--bis") if until else None
    if begin and end and last_day(end) < first_day(begin):
        raise EndsBeforeItBegins(since=german(begin), until=german(end))
    return begin, end


def require_word(word: str, words: Sequence[str], option: str) -> str:
    """Read a word of a closed list; an unambiguous beginning is enough.

    Raises:
        NotAWord: when it is none of them.
    """
    from fruehe_hilfen_cli.text import folded, nearest

    wanted = folded(word).replace(" ", "-")
    known = {folded(name): name for name in words}
    found = [known[wanted]] if wanted in known else [known[name] for name in known if name.startswith(wanted)]
    if len(found) != 1:
        close = nearest(word, words)
        hint = f"Meinten Sie {close}? " if close else ""
        raise NotAWord(word=word, option=option, words=", ".join(words), hint=hint)
    return found[0]


def read_reader(words: str) -> Visibility:
    """Read whom an output is for, from ``--fuer``.

    Raises:
        NotAWord: when it is no reader.
    """
    return Visibility(require_word(words, list(Visibility), "--fuer"))
