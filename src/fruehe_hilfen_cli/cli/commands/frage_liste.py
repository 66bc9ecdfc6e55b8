"""``fh frage liste``: the questions of the logbooks, the oldest first."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reads
from fruehe_hilfen_cli.reports.steering.questions import question_document
from fruehe_hilfen_cli.views.steering.questions import QuestionSelection, listed_questions

HELP = (
    "Die Fragen stehen in den Einträgen des Logbuchs. Beantwortet ist eine, sobald ein Eintrag das sagt. "
    "Ohne Angabe zeigt die Liste die offenen aller Kommunen; die älteste steht oben."
)
EXAMPLES = (
    ("fh frage liste", "alles, was offen ist"),
    ("fh frage liste musterkreis --alle", "auch, was beantwortet ist, mit den Antworten"),
    ("fh frage liste --wer Steuerungsgruppe", "was eine Rolle noch zu beantworten hat"),
)


@reads
def run(
    session: Session,
    orte: Places = None,
    alle: Annotated[
        bool, typer.Option("--alle/--offen", help="Auch die beantworteten, oder nur die offenen.")
    ] = False,
    wer: Annotated[
        str | None, typer.Option("--wer", metavar="ROLLE", help="Nur die Fragen an diese Rolle.")
    ] = None,
) -> None:
    """Print the selected questions."""
    selection = QuestionSelection(answered=alle, who=wer)
    questions = listed_questions(session.taking_part(orte or ()), session.day, selection)
    session.show({"questions": questions}, lambda: question_document(questions, session.day))
