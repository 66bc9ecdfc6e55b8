"""What commands that change a file say: which lines differ, that none does, what fh pruefe finds anew."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fruehe_hilfen_cli.cli.run import problem_line
from fruehe_hilfen_cli.cli.session import Session

if TYPE_CHECKING:
    from fruehe_hilfen_cli.model.project import Project

UNCHANGED = "Es hat sich nichts geändert; die Datei bleibt, wie sie ist."
TRIAL = "Es wurde nichts geschrieben; ohne --probe geschieht es."


def show_difference(session: Session, file: str, before: str, after: str, *, new_name: str = "") -> None:
    """Show line by line what would change in a file.

    Args:
        session: the running command.
        file: its name.
        before: its text.
        after: its text to be.
        new_name: what it will be called, if that changes.
    """
    from fruehe_hilfen_cli.render.terminal import print_document
    from fruehe_hilfen_cli.reports.entries.difference import difference_document

    print_document(difference_document(file, new_name or file, before, after), session.out)


def new_findings_told(session: Session, before: "Project", after: "Project") -> Iterator[str]:
    """What fh pruefe finds after the change of a plan file, and did not find before."""
    from fruehe_hilfen_cli.store.examine import new_findings

    for finding in new_findings(session.workspace, before, after):
        yield f"Hinweis: {problem_line(finding)}"
        yield f"  → {finding.advice}"
