"""``fh export jsonl``: every record as a line of JSON, for DuckDB, Spark and other programs."""

import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from fruehe_hilfen_cli.cli.input.arguments import ForWhom, OutputFile, Replaces, read_reader
from fruehe_hilfen_cli.cli.output.progress import Told, counted
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, hands_out
from fruehe_hilfen_cli.model.kinds import Visibility

if TYPE_CHECKING:
    from fruehe_hilfen_cli.render.lines import Lines
    from fruehe_hilfen_cli.store.many import Computed

HELP = (
    "Jeder Datensatz aus Fahrplan, Plänen und Logbuch wird eine Zeile JSON: die Kommune, jeder Zeitraum, "
    "Meilenstein und Eintrag, auch jede Abweichung, Aufgabe, Messung … eines Eintrags. Unter „satz“ steht, "
    "was es ist; jeder Schlüssel hat immer Werte derselben Art. So rechnen DuckDB, Spark oder pandas weiter; "
    "wie, zeigt docs/export-jsonl.md. Was nach dem Stichtag liegt, fehlt. Ein Logbuch, das fh wieder "
    "einlesen soll, schreibt fh logbuch exportiere --format jsonl."
)
EXAMPLES = (
    ("fh export jsonl --ausgabe daten.jsonl", "alle Kommunen in eine Datei"),
    ("fh export jsonl kreis-soest | jq .satz", "eine Kommune, an ein anderes Programm"),
    ("fh export jsonl --ordner klone --ausgabe alle.jsonl", "aus mehreren Arbeitsordnern"),
)


@hands_out
def run(
    session: Session,
    orte: Places = None,
    ausgabe: OutputFile = None,
    ersetze: Replaces = False,
    fuer: ForWhom = Visibility.INTERNAL.value,
) -> None:
    """Write the lines to a file or to stdout."""
    reader = read_reader(fuer)
    places = session.places(orte or ())
    made: list[Computed[Lines]] = []
    session.tell_unfinished()
    if ausgabe:
        with counted(session, "Kommunen schreiben") as told:
            _to_file(ausgabe, _parts(session, places, reader, made, told), replace=ersetze)
    else:
        _to_stdout(_parts(session, places, reader, made))
    session.tell_problems(problem for computed in made for problem in computed.problems)
    _tell(session, [lines for computed in made for lines in computed.results], reader, ausgabe)


def _parts(
    session: Session,
    places: tuple[str, ...],
    reader: Visibility,
    made: "list[Computed[Lines]]",
    told: Told | None = None,
) -> Iterator[bytes]:
    """The lines of one municipality after the other; what is to be said of them is kept, without them."""
    from msgspec.structs import replace

    from fruehe_hilfen_cli.render.lines import lines_of
    from fruehe_hilfen_cli.store.many import Wanted, compute_each
    from fruehe_hilfen_cli.store.workspace import PlanFile

    wanted = Wanted(partial(lines_of, reader=reader), session.day, plans=tuple(PlanFile))
    for number, computed in enumerate(compute_each(session.workspace, places, wanted), 1):
        for lines in computed.results:
            yield lines.text
        bare = tuple(replace(lines, text=b"") for lines in computed.results)
        made.append(replace(computed, results=bare))
        if told:
            told(number, len(places))


def _to_file(file: Path, parts: Iterator[bytes], *, replace: bool) -> None:
    from fruehe_hilfen_cli.cli.out_file import FileExists, NoFolder
    from fruehe_hilfen_cli.store.streaming import write_parts

    if not file.parent.is_dir():
        raise NoFolder(folder=file.parent)
    try:
        write_parts(file, parts, replace=replace)
    except FileExistsError as error:
        raise FileExists(file=file) from error


def _to_stdout(parts: Iterator[bytes]) -> None:
    sys.stdout.flush()
    for part in parts:
        sys.stdout.buffer.write(part)
    sys.stdout.buffer.flush()


def _tell(session: Session, made: "list[Lines]", reader: Visibility, file: Path | None) -> None:
    from fruehe_hilfen_cli.cli.input.left_out import tell_counts_left_out, tell_left_out
    from fruehe_hilfen_cli.text import count

    if file:
        number = count(sum(lines.number for lines in made), "Zeile", "Zeilen")
        session.tell(f"Geschrieben: {file} mit {number} aus {count(len(made), 'Kommune', 'Kommunen')}")
    tell_left_out(session, sum(lines.left_out for lines in made), reader, "enthalten")
    if any(lines.counts for lines in made):
        tell_counts_left_out(session, reader)
