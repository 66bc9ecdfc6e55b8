"""From a report to its files: made for its readers, printed, written, and kept as it went out."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fruehe_hilfen_cli.cli.output.options import Output, as_json
from fruehe_hilfen_cli.cli.output.targets import put, require_printable, require_room
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.render.formats import SUFFIXES, Format
from fruehe_hilfen_cli.text import stem_of
from fruehe_hilfen_cli.views.entries.audience import Seen, seen_by

if TYPE_CHECKING:
    from fruehe_hilfen_cli.model.dates import When
    from fruehe_hilfen_cli.reports.content import Content
    from fruehe_hilfen_cli.store.workspace import PlanFile


@dataclass(frozen=True)
class Report:
    """A kind of report.

    Args:
        name: how its files are called: "phasenstand".
        title: what it is: "Phasenstand".
        make: makes it of a municipality, as its readers see it.
        plans: the optional plan files it needs.
        since: of which day on it tells.
        until: up to which day it tells.
    """

    name: str
    title: str
    make: "Callable[[Seen], Content]"
    plans: "Sequence[PlanFile]" = ()
    since: "When | None" = None
    until: "When | None" = None


@dataclass(frozen=True)
class Made:
    """A report of one municipality, and its files by what they add to its name."""

    seen: Seen
    content: "Content"
    files: Mapping[str, bytes]


def hand_out(session: Session, report: Report, output: Output, places: Sequence[str]) -> None:
    """Make a report of each municipality, and bring it where it is wanted.

    Args:
        session: the running command.
        report: what to make.
        output: what is to become of it.
        places: which municipalities; nothing for all that take part.

    Raises:
        NeedsFile, OneFileForAll, NeedsFolder, FileExists: when it cannot go where it is wanted; then
            nothing is written.
    """
    from fruehe_hilfen_cli.cli.input.left_out import tell_left_out
    from fruehe_hilfen_cli.cli.output.progress import watched

    if session.json:
        output = as_json(output)
    if output.frozen:
        session.gathers = False  # what is kept lies in one workspace
    projects = session.taking_part(places, plans=report.plans)
    views = [seen_by(project, output.reader, session.day) for project in projects]
    if output.target is None and not output.frozen:
        require_printable(output.kind, f"{report.name}{SUFFIXES[output.kind]}")
    if not _only_shown(output) and (output.target or not output.frozen):
        require_room(output.target, [project.place for project in projects])
    letterhead = read_letterhead(output)
    made = [
        _made(session, report, output, seen, letterhead) for seen in watched(session, report.title, views)
    ]
    _put(session, report, output, made)
    if output.frozen:
        from fruehe_hilfen_cli.cli.output.keeping import keep

        for one in made:
            keep(session, report, output, one)
    if output.target or output.kind is not Format.TEXT:  # on the screen the report says it itself
        left_out = sum(one.content.document.about.left_out for one in made if one.content.document.about)
        tell_left_out(session, left_out, output.reader, "berücksichtigt")


def file_name(report: Report, seen: Seen, output: Output, added: str = "") -> str:
    """How a file is called: "kreis-soest-phasenstand.docx"."""
    return f"{stem_of(seen.project.place)}-{report.name}{f'-{added}' if added else ''}{SUFFIXES[output.kind]}"


def read_letterhead(output: Output) -> bytes | None:
    """The letterhead to write into, checked; None where none is wanted."""
    if output.letterhead is None:
        return None
    from fruehe_hilfen_cli.render.docx import require_letterhead
    from fruehe_hilfen_cli.store.freezing import read_source

    data = read_source(output.letterhead)
    require_letterhead(data, output.letterhead.name)
    return data


def _made(session: Session, report: Report, output: Output, seen: Seen, letterhead: bytes | None) -> Made:
    from fruehe_hilfen_cli.render.printing import printed
    from fruehe_hilfen_cli.reports.content import finished
    from fruehe_hilfen_cli.reports.document import About

    about = About(
        report.title,
        seen.project.roadmap.municipality.name,
        session.day,
        seen.reader,
        report.since,
        report.until,
        seen.left_out,
    )
    content = finished(report.make(seen), about, seen.project.entries, proofs=output.proofs)
    if _only_shown(output):
        return Made(seen, content, {})
    return Made(seen, content, printed(output.kind, content, session.day, letterhead))


def _only_shown(output: Output) -> bool:
    """Whether it goes to the screen, several municipalities one after the other, and into no file."""
    return output.target is None and not output.frozen and output.kind in (Format.TEXT, Format.JSON)


def _put(session: Session, report: Report, output: Output, made: Sequence[Made]) -> None:
    """Print what goes to the screen, or write the files."""
    if output.target is None and output.frozen:
        return
    if output.target is None and output.kind is Format.JSON:
        session.show_json(_together([one.content.views for one in made]))
        return
    if output.target is None and output.kind is Format.TEXT:
        _print(session, [one.content for one in made])
        return
    files = {
        file_name(report, one.seen, output, added): data for one in made for added, data in one.files.items()
    }
    for path in put(output.target, files, replace=output.replace):
        session.tell(f"Geschrieben: {path}")


def _print(session: Session, contents: Sequence["Content"]) -> None:
    from fruehe_hilfen_cli.render.terminal import print_document

    for number, content in enumerate(contents):
        if number:
            session.out.print()
        print_document(content.document, session.out)


def _together(views: Sequence[Mapping[str, object]]) -> dict[str, object]:
    """The views of several municipalities under the same names, one after the other."""
    names = dict.fromkeys(name for found in views for name in found)
    return {name: tuple(_each(found.get(name) for found in views)) for name in names}


def _each(values: Iterable[object]) -> Iterator[object]:
    for value in values:
        if isinstance(value, tuple):
            yield from value
        elif value is not None:
            yield value
