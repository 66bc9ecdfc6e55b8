"""Checks of milestones that entries open again."""

from collections.abc import Iterator

from fruehe_hilfen_cli.checks.rule import Found, check
from fruehe_hilfen_cli.errors import Where
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.parts import Reopening
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.history import Mark, revokes


@check(
    "L12",
    "Nichts wieder zu öffnen",
    "Ein Eintrag öffnet einen Meilenstein wieder, der bis dahin weder erreicht noch entfallen ist, oder "
    "hebt einen Eintrag auf, der nichts zu diesem Meilenstein sagt.",
)
def nothing_to_reopen(project: Project) -> Iterator[Found]:
    """A reopening that revokes nothing; unknown while some entry is unread."""
    if project.incomplete:
        return
    known = {milestone.id for milestone in project.roadmap.milestones}
    words, ids = tuple(_words(project)), {logged.id for logged in project.entries}
    for logged in project.entries:
        for position, reopening in enumerate(logged.entry.reopened):
            about = [word for word in words if word.milestone == reopening.milestone]
            if reopening.milestone in known:
                for keys, sentence in _idle(reopening, logged, about, ids):
                    advice = "Prüfen Sie Nummer, Kennung und Datum, oder streichen Sie die Angabe."
                    yield Found(logged.file, ("wieder_offen", position, *keys), sentence, advice)


CHECKS = (nothing_to_reopen,)


def _words(project: Project) -> Iterator[Mark]:
    for logged in project.entries:
        entry = logged.entry
        for milestone in (*entry.reached, *(waiver.milestone for waiver in entry.waived)):
            yield Mark(milestone, entry.day, logged.id)


def _idle(
    reopening: Reopening, logged: Logged, about: list[Mark], ids: set[str]
) -> Iterator[tuple[Where, str]]:
    """What in a reopening has nothing to revoke."""
    if not reopening.revokes and not any(revokes(reopening, logged, word) for word in about):
        sentence = f"Der Meilenstein {reopening.milestone} ist bis dahin weder erreicht noch entfallen."
        yield ("meilenstein",), sentence
    others = {word.entry_id for word in about} - {logged.id}
    for index, entry_id in enumerate(reopening.revokes):
        if entry_id in ids and entry_id not in others:
            sentence = f"Im Eintrag {entry_id} ist zum Meilenstein {reopening.milestone} nichts aufzuheben."
            yield ("hebt_auf", index), sentence
