"""The options of an entry for what has parts: questions, answers, appointments, report duties."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_duty, complete_participation
from fruehe_hilfen_cli.model.kinds import ParticipationForm

Form = Annotated[
    str | None,
    typer.Option(
        "--beteiligungsform",
        metavar="FORM",
        help=f"Bei Workshops: {', '.join(ParticipationForm)}.",
        autocompletion=complete_participation,
    ),
]
Questions = Annotated[
    list[str] | None, typer.Option("--frage", metavar='"WAS; WER"', help="Was danach offen ist, und an wen.")
]
Answers = Annotated[
    list[str] | None,
    typer.Option(
        "--antwort", metavar='"FRAGE; ANTWORT"', help='Antwort auf eine Frage, z. B. "k7q2m/1; Ja, ab Mai".'
    ),
]
Appointments = Annotated[
    list[str] | None,
    typer.Option(
        "--termin",
        metavar='"DATUM; TITEL; UHRZEIT"',
        help="Ein Treffen, das bevorsteht; dahinter noch Art und Gremium.",
    ),
]
Duties = Annotated[
    list[str] | None,
    typer.Option(
        "--berichtspflicht",
        metavar='"WAS; WEM; WANN"',
        help='Um welchen Bericht jemand bittet; WANN ist "alle 6 Monate" oder "bis DATUM".',
    ),
]
Reported = Annotated[
    list[str] | None,
    typer.Option(
        "--berichtet",
        metavar="PFLICHT",
        help="Damit erfüllte Berichtspflicht, z. B. k7q2m/1.",
        autocompletion=complete_duty,
    ),
]
