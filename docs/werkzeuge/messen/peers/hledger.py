"""hledger keeps transactions in one text file."""

from collections.abc import Sequence
from pathlib import Path

from docs.werkzeuge.mengen import RARE
from docs.werkzeuge.messen.command import Command, Kept
from docs.werkzeuge.messen.peers.peer import NEW_DAY, NEW_TEXT, NEW_TITLE, Note, Peer, Work, Works


def prepare(folder: Path, program: str, notes: Sequence[Note]) -> Works:
    """Write each note as one unit on an account of its municipality; the text is the description."""
    journal = folder / "hledger.journal"
    journal.write_text("\n".join(map(_transaction, notes)), "utf-8")
    start = (program, "--file", str(journal))
    answers = (
        NEW_DAY,
        _described(NEW_TITLE, NEW_TEXT),
        f"{notes[-1].place}:notiz",
        "1",
        "anzahl",
        "",
        ".",
        "y",
        "",
    )
    last = notes[-20].day.isoformat()
    return {
        Work.ADD: Command(
            "hledger", (*start, "add"), folder, typed="\n".join(answers), tidy=Kept((journal,))
        ),
        Work.LAST: Command("hledger", (*start, "print", "--begin", last), folder),
        Work.SEARCH: Command("hledger", (*start, "print", f"desc:{RARE}"), folder),
        Work.SUMMARY: Command("hledger", (*start, "balance"), folder),
    }


def _transaction(note: Note) -> str:
    described = _described(note.title, note.line)
    return f"{note.day} {described}\n    {note.place}:{note.kind}  1\n    anzahl\n"


def _described(title: str, text: str) -> str:
    return f"{title} | {text.replace(';', ',')}"


HLEDGER = Peer(
    "hledger",
    "Haskell",
    "hledger",
    prepare,
    "Ein Eintrag ist eine Buchung, der Text ihre Beschreibung. Überblick: Salden je Kommune und Art.",
    debian="hledger",
    slower_from=20_000,
)
