"""An entry that is to be removed, and what would be different without it."""

from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.reports.document import Block, Document, Heading, Items, Tone, Words
from fruehe_hilfen_cli.reports.entries.logbook import entry_document
from fruehe_hilfen_cli.reports.phrases import milestones_named
from fruehe_hilfen_cli.text import listed
from fruehe_hilfen_cli.views.entries.entry_state import EntryState
from fruehe_hilfen_cli.views.entries.references import Consequences, Referrer


def removal_document(state: EntryState, then: Consequences) -> Document:
    """The entry in full, then what is open again and who refers to it."""
    items = [
        *([f"{milestones_named(then.milestones)}: wieder offen"] if then.milestones else []),
        *([f"{_named('Aufgabe', 'Aufgaben', then.tasks)}: wieder offen"] if then.tasks else []),
        *([f"{_named('Frage', 'Fragen', then.questions)}: wieder offen"] if then.questions else []),
        *(
            [f"{_named('Abweichung', 'Abweichungen', then.deviations)}: wieder zu klären"]
            if then.deviations
            else []
        ),
        *(
            [f"{_named('Berichtspflicht', 'Berichtspflichten', then.reported)}: dieser Bericht fehlt dann"]
            if then.reported
            else []
        ),
        *_of_governance(then),
        *(
            [f"{_named('Maßnahme', 'Maßnahmen', then.measures)}: die Idee, aus der sie kommt, fehlt dann"]
            if then.measures
            else []
        ),
        *(_reference(referrer) for referrer in then.referrers),
    ]
    block: list[Block] = [Heading("Ohne diesen Eintrag")] if items else []
    told = [Items(tuple(Words(item, Tone.WARNING) for item in items))] if items else []
    return Document((*entry_document(state).blocks, *block, *told))


def _of_governance(then: Consequences) -> list[str]:
    decisions = _named("Beschluss", "Beschlüsse", then.decisions)
    phases = _named("Phase", "Phasen", tuple(map(str, then.closings)))
    return [
        *([f"{decisions}: dieses Wort zum Stand fehlt dann"] if then.decisions else []),
        *([f"{phases}: dieses Wort zum Abschluss fehlt dann"] if then.closings else []),
        *(["Die Kommune ist dann nicht mehr ausgeschieden"] if then.dropout else []),
    ]


def _named(one: str, several: str, references: tuple[str, ...]) -> str:
    return f"{one if len(references) == 1 else several} {listed(references)}"


def _reference(referrer: Referrer) -> str:
    """What an entry says that would then refer to nothing."""
    said = [
        *([f"erledigt {listed(referrer.done)}"] if referrer.done else []),
        *([f"klärt {listed(referrer.cleared)}"] if referrer.cleared else []),
        *([f"beantwortet {listed(referrer.answered)}"] if referrer.answered else []),
        *([f"berichtet zu {listed(referrer.reported)}"] if referrer.reported else []),
        *([f"verlegt {listed(referrer.rescheduled)} oder sagt ab"] if referrer.rescheduled else []),
        *([f"bewertet {listed(referrer.rated)}"] if referrer.rated else []),
        *([f"sagt, wie weit {listed(referrer.carried)} ist"] if referrer.carried else []),
        *([f"nennt {_named('die Vorlage', 'die Vorlagen', referrer.papers)}"] if referrer.papers else []),
        *([f"öffnet {milestones_named(referrer.revoked)} wieder"] if referrer.revoked else []),
    ]
    entry = referrer.logged.entry
    about = f"{referrer.logged.id} vom {german(entry.day)} („{entry.title}“)"
    return f"Der Eintrag {about} {listed(said)}; er würde ins Leere verweisen"
