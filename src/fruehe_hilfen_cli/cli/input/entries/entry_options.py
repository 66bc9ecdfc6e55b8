"""The options that say what is in an entry: the same for a new one, a changed one, the copy of one."""

from typing import Annotated, Any

import typer
from msgspec import Struct

from fruehe_hilfen_cli.cli.completion_sources import (
    complete_form,
    complete_group,
    complete_kind,
    complete_milestone,
    complete_own_field,
    complete_task,
    complete_visibility,
)
from fruehe_hilfen_cli.cli.grouping import Group
from fruehe_hilfen_cli.cli.input.arguments import Author, Day, Evidence, Text, VisibleTo
from fruehe_hilfen_cli.cli.input.entries.part_options import (
    Answers,
    Appointments,
    Duties,
    Form,
    Questions,
    Reported,
)
from fruehe_hilfen_cli.model.kinds import ActorGroup, EntryKind


class Typed(Struct, frozen=True):
    """The values of the options, as typed."""

    kind: str | None = None
    title: str | None = None
    day: str | None = None
    phase: int | None = None
    text: str | None = None
    participants: int | None = None
    groups: tuple[str, ...] = ()
    reached: tuple[str, ...] = ()
    tasks: tuple[str, ...] = ()
    done: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    visibility: str | None = None
    judgement: str | None = None
    judgement_reason: str | None = None
    author: str | None = None
    body: str | None = None
    participation_form: str | None = None
    questions: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    appointments: tuple[str, ...] = ()
    report_duties: tuple[str, ...] = ()
    reported: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()

    @property
    def refers(self) -> bool:
        """Whether other entries must be known to say if it can be written."""
        return bool(self.reached or self.done or self.answers or self.reported)


Title = Annotated[str | None, typer.Option("--titel", "-t", metavar="TEXT", help="Worum es geht.")]
FormName = Annotated[
    str | None,
    typer.Option(
        "--vorlage",
        metavar="NAME",
        help="Eine Vorlage mit Überschriften, z. B. jour-fixe.",
        autocompletion=complete_form,
    ),
]
Participants = Annotated[
    int | None, typer.Option("--teilnehmende", metavar="ZAHL", help="Wie viele dabei waren.")
]
InEditor = Annotated[bool, typer.Option("--editor", "-e", help="Ein Formular im Editor ausfüllen.")]
Planned = Annotated[bool, typer.Option("--geplant", help="Ein Datum in der Zukunft ist gemeint.")]

_Kind = Annotated[
    str | None,
    typer.Option(
        "--art",
        "-a",
        metavar="ART",
        help=f"Was es war: {', '.join(EntryKind)}. Ohne Angabe notiz.",
        autocompletion=complete_kind,
    ),
]
_Phase = Annotated[
    int | None, typer.Option("--phase", metavar="NR", help="Ohne Angabe die Phase, die an dem Tag läuft.")
]
_Groups = Annotated[
    list[str] | None,
    typer.Option(
        "--gruppe",
        metavar="GRUPPE",
        help=f"Wer dabei war: {', '.join(ActorGroup)} oder eine eigene des Fahrplans.",
        autocompletion=complete_group,
    ),
]
_Body = Annotated[str | None, typer.Option("--gremium", metavar="NAME", help="Welches Gremium getagt hat.")]
_Extra = Annotated[
    list[str] | None,
    typer.Option(
        "--zusatz",
        metavar="SCHLUESSEL=WERT",
        help="Angabe zu einer eigenen Überschrift des Fahrplans.",
        autocompletion=complete_own_field,
    ),
]
_Reached = Annotated[
    list[str] | None,
    typer.Option(
        "--erreicht",
        metavar="NR",
        help="Damit erreichter Meilenstein.",
        autocompletion=complete_milestone,
    ),
]
_Tasks = Annotated[
    list[str] | None, typer.Option("--aufgabe", metavar='"WAS; WER; BIS"', help="Was daraus zu tun ist.")
]
_Done = Annotated[
    list[str] | None,
    typer.Option(
        "--erledigt",
        metavar="AUFGABE",
        help="Erledigte Aufgabe, z. B. k7q2m/1.",
        autocompletion=complete_task,
    ),
]
_Judgement = Annotated[
    str | None, typer.Option("--ampel", metavar="FARBE", help="Ihre Einschätzung: gruen, gelb oder rot.")
]
_JudgementReason = Annotated[
    str | None, typer.Option("--ampel-grund", metavar="TEXT", help="Worauf die Einschätzung beruht.")
]

_OPTIONS = {
    "art": ("kind", _Kind),
    "titel": ("title", Title),
    "datum": ("day", Day),
    "phase": ("phase", _Phase),
    "text": ("text", Text),
    "teilnehmende": ("participants", Participants),
    "gruppe": ("groups", _Groups),
    "beteiligungsform": ("participation_form", Form),
    "gremium": ("body", _Body),
    "erreicht": ("reached", _Reached),
    "aufgabe": ("tasks", _Tasks),
    "erledigt": ("done", _Done),
    "frage": ("questions", Questions),
    "antwort": ("answers", Answers),
    "termin": ("appointments", Appointments),
    "berichtspflicht": ("report_duties", Duties),
    "berichtet": ("reported", Reported),
    "beleg": ("evidence", Evidence),
    "sichtbarkeit": ("visibility", VisibleTo),
    "ampel": ("judgement", _Judgement),
    "ampel_grund": ("judgement_reason", _JudgementReason),
    "zusatz": ("extra", _Extra),
    "verfasst_von": ("author", Author),
}
"""Each option with the field of ``Typed`` it fills; the order is that of the help page."""


def _typed(values: dict[str, Any]) -> Typed:
    given: dict[str, Any] = {}
    for option, (field, _) in _OPTIONS.items():
        if (value := values[option]) is not None:
            given[field] = tuple(value) if isinstance(value, list) else value
    return Typed(**given)


entry_options = Group("typed", {name: kind for name, (_, kind) in _OPTIONS.items()}, {}, _typed, leading=True)
"""Gives a command its ``typed``, made of the options of an entry."""

changed_options = Group(
    "typed",
    {name: kind for name, (_, kind) in _OPTIONS.items()}
    | {
        "art": Annotated[
            str | None,
            typer.Option(
                "--art",
                "-a",
                metavar="ART",
                help=f"Was es war: {', '.join(EntryKind)}.",
                autocompletion=complete_kind,
            ),
        ],
        "datum": Annotated[
            str | None, typer.Option("--datum", "-d", metavar="DATUM", help="Tag oder Monat.")
        ],
        "phase": Annotated[int | None, typer.Option("--phase", metavar="NR", help="Die Nummer der Phase.")],
        "sichtbarkeit": Annotated[
            str | None,
            typer.Option(
                "--sichtbarkeit",
                metavar="WER",
                help="Wer ihn sehen darf: intern, nzfh oder oeffentlich.",
                autocompletion=complete_visibility,
            ),
        ],
    },
    {},
    _typed,
    leading=True,
)
"""The same where there is an entry already: without saying what is assumed when nothing is said."""

_NOT_OF_CALLS = dict.fromkeys(("art", "phase", "gremium", "beteiligungsform"))

call_options = Group(
    "typed",
    {name: kind for name, (_, kind) in _OPTIONS.items() if name not in _NOT_OF_CALLS},
    {},
    lambda values: _typed(_NOT_OF_CALLS | values),
    leading=True,
)
"""The same for a regular call: its kind is clear, and no body meets."""

_NOT_OF_SESSIONS = dict.fromkeys(("art", "gremium", "beteiligungsform"))

session_options = Group(
    "typed",
    {name: kind for name, (_, kind) in _OPTIONS.items() if name not in _NOT_OF_SESSIONS}
    | {
        "datum": Annotated[
            str | None,
            typer.Option("--am", "--datum", "-d", metavar="DATUM", help="Tag oder Monat; ohne Angabe heute."),
        ],
    },
    {},
    lambda values: _typed(_NOT_OF_SESSIONS | values),
    leading=True,
)
"""The same for a session: its kind is clear, and the body stands before the options."""
