"""One report about many municipalities: made, printed, and written into one file."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fruehe_hilfen_cli.cli.output.hand_out import read_letterhead
from fruehe_hilfen_cli.cli.output.options import Output, as_json
from fruehe_hilfen_cli.cli.output.targets import put, require_printable
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.render.formats import SUFFIXES, Format
from fruehe_hilfen_cli.reports.steering.overview import ROOMY

if TYPE_CHECKING:
    from fruehe_hilfen_cli.cli.session import Session
    from fruehe_hilfen_cli.reports.content import Content


class OnlyInside(Refusal):
    """What is for readers outside, or kept in a logbook, is made of one municipality."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Eine Übersicht über mehrere Kommunen ist für intern und lässt sich nicht einfrieren."
    advice = "Lassen Sie --fuer und --eingefroren weg, oder die Optionen für mehrere Kommunen."


@dataclass(frozen=True)
class JointReport:
    """A report about many municipalities.

    Args:
        name: how its files are called: "vergleich".
        title: what it is: "Vergleich der Kommunen".
        subject: what it is about: "600 Kommunen".
        make: makes it, for so many columns of text.
    """

    name: str
    title: str
    subject: str
    make: "Callable[[int], Content]"


def require_inside(output: Output) -> None:
    """Refuse what only a report of one municipality can be.

    Raises:
        OnlyInside: when it is to be for others, or kept.
    """
    if output.frozen or output.reader is not Visibility.INTERNAL:
        raise OnlyInside


def hand_out_joint(session: "Session", report: JointReport, output: Output) -> None:
    """Make the report, and bring it where it is wanted.

    Raises:
        NeedsFile, NeedsFolder, FileExists: when it cannot go there; then nothing is written.
    """
    if session.json:
        output = as_json(output)
    if output.target is None:
        require_printable(output.kind, f"{report.name}{SUFFIXES[output.kind]}")
        if output.kind is Format.JSON:
            session.show_json(report.make(ROOMY).views)
            return
        if output.kind is Format.TEXT:
            _print(session, report)
            return
    letterhead = read_letterhead(output)
    from msgspec.structs import replace

    from fruehe_hilfen_cli.render.printing import printed

    content = _content(session, report, ROOMY)
    if output.kind is Format.JSON:
        content = replace(content, views={**content.views, "incomplete": session.incomplete})
    files = {
        f"{report.name}{f'-{added}' if added else ''}{SUFFIXES[output.kind]}": data
        for added, data in printed(output.kind, content, session.day, letterhead).items()
    }
    for path in put(output.target, files, replace=output.replace):
        session.tell(f"Geschrieben: {path}")


def _print(session: "Session", report: JointReport) -> None:
    from fruehe_hilfen_cli.render.terminal import print_document

    print_document(_content(session, report, session.out.width).document, session.out)


def _content(session: "Session", report: JointReport, width: int) -> "Content":
    from fruehe_hilfen_cli.reports.content import finished
    from fruehe_hilfen_cli.reports.document import About

    about = About(report.title, report.subject, session.day)
    return finished(report.make(width), about, (), proofs=False)
