"""``fh checkliste liste``: which checklists there are."""

from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reads
from fruehe_hilfen_cli.reports.results.checklists import checklist_list_document
from fruehe_hilfen_cli.store.checklists import own_names, packaged_names, with_checklists
from fruehe_hilfen_cli.views.results.checklists import checklist_list

HELP = (
    "Mitgelieferte und eigene. Eigene liegen als TOML-Dateien unter phases/<ort>/checklisten/; heißt eine "
    "wie eine mitgelieferte, gilt die eigene."
)
EXAMPLES = (
    ("fh checkliste liste", "alle Kommunen"),
    ("fh checkliste liste musterkreis --json", "für andere Programme"),
)


@reads
def run(session: Session, orte: Places = None) -> None:
    """Print which checklists there are."""
    lists = []
    for bare in session.taking_part(orte or ()):
        project, problems = with_checklists(session.workspace, bare)
        session.tell_problems(problems)
        own = own_names(session.workspace, project.place)
        lists.append(checklist_list(project, session.day, own, packaged_names()))
    session.show({"checklist_lists": lists}, lambda: checklist_list_document(tuple(lists)))
