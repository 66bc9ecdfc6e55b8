"""The options of every command that makes a report, and how their words are read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer

from fruehe_hilfen_cli.cli.grouping import Command, Group
from fruehe_hilfen_cli.cli.input.arguments import ForWhom, read_reader, require_word
from fruehe_hilfen_cli.cli.output.targets import is_folder
from fruehe_hilfen_cli.cli.word_completion import complete_words
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.render.formats import PLAIN, SUFFIXES, Format, format_of

PANEL = "Ausgabe"
_STDOUT = Path("-")


class UnknownEnding(Refusal):
    """The file's name does not say of what kind it is to be."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Die Endung von „{file}“ sagt nicht, welches Format gemeint ist."
    advice = "Nennen Sie es mit --format, oder enden Sie mit .docx, .odt, .pdf, .html, .md, .xlsx oder .csv."


class OtherEnding(Refusal):
    """The file's name says another format than the option."""

    exit_code = ExitCode.WRONG_USE
    sentence = "„{file}“ hat die Endung einer anderen Art als --format {format}."
    advice = "Lassen Sie --format weg, oder nennen Sie eine Datei mit der Endung {ending}."


class NoLetterhead(Refusal):
    """Only Word files can be made from a letterhead."""

    exit_code = ExitCode.WRONG_USE
    sentence = "{option} ist ein Briefbogen für Word; das Format hier ist {format}."
    advice = "Nennen Sie --format docx, oder lassen Sie {option} weg."


class NotThisKind(Refusal):
    """Other reports become such files, this one does not."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Im Format {format} gibt es das nicht."
    advice = "Möglich sind: {formats}."


class NothingToFreeze(Refusal):
    """What only goes to the screen cannot be kept."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Eingefroren wird eine Datei, nicht die Anzeige."
    advice = "Nennen Sie ein Format, z. B. --format docx --eingefroren."


@dataclass(frozen=True)
class Output:
    """What is to be made of a report.

    Args:
        kind: the format.
        target: a file or a folder; None for stdout.
        replace: whether files that are there may be replaced.
        reader: for whom it is made.
        letterhead: a Word file to write into.
        frozen: whether it is kept in the logbook as it goes out.
        proofs: whether its statements name the entries they come from.
        asked: whether someone said which format it is to be.
    """

    kind: Format
    target: Path | None
    replace: bool
    reader: Visibility
    letterhead: Path | None
    frozen: bool
    proofs: bool
    asked: bool = True


def _format_option(kinds: Sequence[Format]) -> Any:  # noqa: ANN401 - Typer's annotations have no type
    return Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help=f"{', '.join(kinds)}; sonst nach der Endung von --ausgabe.",
            autocompletion=complete_words(kinds),
            rich_help_panel=PANEL,
        ),
    ]


def _letterhead_option(name: str) -> Any:  # noqa: ANN401 - Typer's annotations have no type
    return Annotated[
        Path | None,
        typer.Option(
            name,
            metavar="DATEI",
            help="Ihr Briefbogen für Word (fh bericht briefbogen).",
            exists=True,
            dir_okay=False,
            rich_help_panel=PANEL,
        ),
    ]


def _target_option(words: str) -> Any:  # noqa: ANN401 - Typer's annotations have no type
    return Annotated[
        Path | None, typer.Option("--ausgabe", "-o", metavar="PFAD", help=words, rich_help_panel=PANEL)
    ]


_OPTIONS: dict[str, Any] = {
    "format": _format_option(tuple(Format)),
    "ausgabe": _target_option(
        "Mit Endung eine Datei; ohne Endung ein Ordner, mit einer Datei je Kommune. "
        "Ohne Angabe der Bildschirm."
    ),
    "ersetze": Annotated[
        bool, typer.Option("--ersetze", help="Vorhandene Dateien ersetzen.", rich_help_panel=PANEL)
    ],
    "fuer": ForWhom,
    "vorlage": _letterhead_option("--vorlage"),
    "eingefroren": Annotated[
        bool,
        typer.Option(
            "--eingefroren",
            help="Zu den Anlagen legen, wie er hinausgeht, mit einem Eintrag.",
            rich_help_panel=PANEL,
        ),
    ],
    "nachweise": Annotated[
        bool | None,
        typer.Option(
            "--nachweise/--ohne-nachweise",
            help="Bei Angaben den Eintrag nennen, aus dem sie stammen; sonst nur in Dokumenten.",
            show_default=False,
            rich_help_panel=PANEL,
        ),
    ],
}


def output_options(
    reader: Visibility = Visibility.INTERNAL, kind: Format = Format.TEXT
) -> Callable[[Command], Command]:
    """Give a command its ``output``, made of the options that say what becomes of a report.

    Args:
        reader: for whom it is made where nothing is said.
        kind: what is made where nothing is said.
    """
    defaults = {"ersetze": False, "eingefroren": False, "fuer": reader.value}
    return Group("output", _OPTIONS, defaults, partial(_read, usual=kind))


def draft_output_options(
    reader: Visibility, kinds: Sequence[Format], letterhead: str
) -> Callable[[Command], Command]:
    """The same for a draft, which only becomes documents, and is kept when it is handed in.

    Args:
        reader: for whom it is made where nothing is said.
        kinds: what it can become.
        letterhead: the option that names the letterhead, where "--vorlage" would mean something else.
    """
    options = {name: kind for name, kind in _OPTIONS.items() if name != "eingefroren"}
    options |= {
        "format": _format_option(kinds),
        "ausgabe": _target_option(
            "Mit Endung eine Datei, sonst ein Ordner dafür. Ohne Angabe der Bildschirm."
        ),
        "vorlage": _letterhead_option(letterhead),
    }
    read = partial(_read, usual=Format.TEXT, kinds=kinds, letterhead=letterhead)
    return Group("output", options, {"ersetze": False, "fuer": reader.value}, read)


def joint_output_options() -> Callable[[Command], Command]:
    """The same for a report about many municipalities: one file for all, for those who see everything."""
    options = {name: kind for name, kind in _OPTIONS.items() if name in ("format", "ersetze", "vorlage")}
    options["ausgabe"] = _target_option(
        "Mit Endung eine Datei, sonst ein Ordner. Ohne Angabe der Bildschirm."
    )
    return Group("output", options, {"ersetze": False}, partial(_read, usual=Format.TEXT))


def as_json(output: Output) -> Output:
    """The same as JSON, unless another format was asked for."""
    free = output.kind is Format.TEXT or not output.asked
    open_end = output.target is None or is_folder(output.target)
    return replace(output, kind=Format.JSON) if free and open_end else output


def _read(
    values: dict[str, Any],
    usual: Format,
    kinds: Sequence[Format] = tuple(Format),
    letterhead: str = "--vorlage",
) -> Output:
    target = None if values["ausgabe"] == _STDOUT else values["ausgabe"]
    frozen = values.get("eingefroren", False)
    kind = _format(values["format"], target, usual)
    if kind not in kinds:
        raise NotThisKind(format=kind, formats=", ".join(kinds))
    if values["vorlage"] and kind is not Format.DOCX:
        raise NoLetterhead(option=letterhead, format=kind)
    if frozen and kind is Format.TEXT:
        raise NothingToFreeze
    proofs = values.get("nachweise")
    return Output(
        kind=kind,
        target=target,
        replace=values["ersetze"],
        reader=read_reader(values.get("fuer", Visibility.INTERNAL)),
        letterhead=values["vorlage"],
        frozen=frozen,
        proofs=kind not in PLAIN if proofs is None else proofs,
        asked=values["format"] is not None,
    )


def _format(words: str | None, target: Path | None, usual: Format) -> Format:
    if words is not None:
        asked = format_of(f".{words}") or Format(require_word(words, list(Format), "--format"))
        if target and not is_folder(target) and format_of(target.suffix) not in (None, asked):
            raise OtherEnding(file=target.name, format=asked, ending=SUFFIXES[asked])
        return asked
    if target is None:
        return usual
    if is_folder(target):
        return Format.DOCX if usual is Format.TEXT else usual
    if kind := format_of(target.suffix):
        return kind
    raise UnknownEnding(file=target.name)
