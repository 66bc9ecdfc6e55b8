"""git: is it there, does it know who commits, is something unfinished?"""

from pathlib import Path

from fruehe_hilfen_cli.cli.diagnosis.rule import Judgement, Surroundings, diagnosis, fine, optional, todo
from fruehe_hilfen_cli.store import git, git_state
from fruehe_hilfen_cli.text import count

AREA = "git"
_INSTALL = "Installieren Sie git."
_WITHOUT = "Es geht ohne; mit git bleiben frühere Stände erhalten."
_NO_NEED = f"{_WITHOUT} git init legt ein Repository an."


@diagnosis(AREA, "Programm")
def program(around: Surroundings) -> Judgement:
    """Whether git is installed; only who commits needs it."""
    try:
        return fine(f"git {git_state.version()}.")
    except git.NoGit:
        pass
    if around.workspace and (_commits(around) or (around.workspace.root / ".git").exists()):
        return todo("git ist nicht zu finden, wird hier aber gebraucht.", _INSTALL)
    return optional("git ist nicht zu finden.", f"{_WITHOUT} Möchten Sie das, installieren Sie git.")


@diagnosis(AREA, "Repository")
def repository(around: Surroundings) -> Judgement | None:
    """Whether the workspace is under git."""
    if around.workspace is None or not _there_is_git():
        return None
    root = around.workspace.root
    if git_state.is_foreign(root):
        return todo(
            "git liest den Ordner nicht, weil er jemand anderem gehört.",
            'Vertrauen Sie ihm, dann rufen Sie dort auf: git config --global --add safe.directory "$PWD"',
        )
    if git_state.is_repository(root):
        return fine("Der Arbeitsordner steht unter git.")
    if _commits(around):
        return todo("fh.toml verlangt Commits, aber der Arbeitsordner steht nicht unter git.", _NO_NEED)
    return optional("Der Arbeitsordner steht nicht unter git.", _NO_NEED)


@diagnosis(AREA, "Urheber")
def identity(around: Surroundings) -> Judgement | None:
    """Whether git knows who commits; never who it is."""
    from fruehe_hilfen_cli.store.commits import is_author_known

    root = _repository(around)
    if root is None:
        return None
    if is_author_known(root):
        return fine("git weiß, wer festschreibt.")
    advice = 'Sagen Sie es einmal: git config --global user.name "…" und git config --global user.email "…".'
    return (todo if _commits(around) else optional)("git weiß nicht, wer festschreibt.", advice)


@diagnosis(AREA, "Angefangenes")
def unfinished(around: Surroundings) -> Judgement | None:
    """A merge or a rebase in the middle."""
    from fruehe_hilfen_cli.store import merging

    if around.workspace is None:
        return None
    if found := merging.unfinished(around.workspace.root):
        return todo(
            f"Hier läuft noch ein {found.name}.",
            f"git status sagt, was fehlt; dann git add und {found.end}. Alles wie vorher: {found.leave}.",
        )
    return fine("Nichts, kein Zusammenführen und kein Umsetzen.") if _repository(around) else None


@diagnosis(AREA, "Sperre")
def lock(around: Surroundings) -> Judgement | None:
    """A lock that a git left behind."""
    root = _repository(around)
    if root is None:
        return None
    if git_state.has_lock(root):
        return todo(
            "git ist gesperrt (index.lock): Es läuft gerade, oder es ist abgebrochen.",
            "Läuft gerade keines, löschen Sie .git/index.lock.",
        )
    return fine("Keine.")


@diagnosis(AREA, "Zeilenenden")
def line_ends(around: Surroundings) -> Judgement | None:
    """Whether the line ends are the same on all computers."""
    root = _repository(around)
    if root is None:
        return None
    if git_state.changes_line_ends(root):
        return optional(
            "git ändert Zeilenenden auf diesem Rechner (core.autocrlf); fh liest und lässt beide.",
            "Die Zeile „*.toml text eol=lf“ in .gitattributes hält sie überall gleich.",
        )
    return fine("git lässt sie auf allen Rechnern gleich.")


@diagnosis(AREA, "Zusammenführen")
def merges(around: Surroundings) -> Judgement | None:
    """Whether git joins files without asking."""
    root = _repository(around)
    if root is None:
        return None
    if git_state.glues(root):
        return todo(
            "git klebt zwei Fassungen einer Datei ungefragt zusammen (merge=union).",
            "Streichen Sie merge=union für *.toml aus .gitattributes.",
        )
    return fine("git fragt, wo zwei Fassungen einander widersprechen.")


@diagnosis(AREA, "Festgeschrieben")
def committed(around: Surroundings) -> Judgement | None:
    """Files that are in no commit yet; only how many."""
    root = _repository(around)
    if root is None:
        return None
    if left := git_state.uncommitted(root):
        return optional(
            f"{count(left, 'Datei ist', 'Dateien sind')} nicht festgeschrieben.",
            "git status nennt sie; mit --commit schreibt fh künftig selbst fest.",
        )
    return fine("Alles ist festgeschrieben.")


@diagnosis(AREA, "Gegenstelle")
def remote(around: Surroundings) -> Judgement | None:
    """Whether commits can go anywhere; never where."""
    root = _repository(around)
    if root is None:
        return None
    if git_state.has_remote(root):
        return fine("Es gibt eine.")
    return optional("Es gibt keine: Alle Stände liegen nur hier.", "Sichern Sie den Ordner auf anderem Weg.")


def _there_is_git() -> bool:
    try:
        git_state.version()
    except git.NoGit:
        return False
    return True


def _repository(around: Surroundings) -> Path | None:
    """The workspace's folder, if git can be asked about it."""
    if around.workspace is None or not _there_is_git() or not git_state.is_repository(around.workspace.root):
        return None
    return around.workspace.root


def _commits(around: Surroundings) -> bool:
    from fruehe_hilfen_cli.store.settings import read_settings

    return bool(around.workspace and read_settings(around.workspace)[0].commit)
