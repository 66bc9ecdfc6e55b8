"""The editor for long texts."""

import ntpath

from fruehe_hilfen_cli.cli.diagnosis.rule import Judgement, Surroundings, diagnosis, fine, optional, todo

AREA = "Editor"
_WAITS_WITH = {
    "atom": "--wait",
    "code": "--wait",
    "codium": "--wait",
    "cursor": "--wait",
    "gedit": "--wait",
    "gvim": "--nofork",
    "kate": "--block",
    "mate": "--wait",
    "notepad++": "-multiInst -nosession",
    "open": "-W",
    "subl": "--wait",
    "zed": "--wait",
}
"""Editors that hand the file to a window and end at once, unless they are told to wait."""
_ALSO_WAIT = {"-w", "-W", "-f", "--block", "--nofork", "--standalone", "-s", "--wait", "-multiInst"}
_KNOWN = frozenset(
    {*_WAITS_WITH, "emacs", "helix", "hx", "kak", "micro", "nano", "ne", "notepad", "nvim", "vi", "vim"}
)
_EXAMPLE = "Setzen Sie die Umgebungsvariable EDITOR, z. B. auf nano oder notepad."


@diagnosis(AREA, "Editor")
def editor(_: Surroundings) -> Judgement:
    """Whether there is one, can be started, and waits until the text is written."""
    from fruehe_hilfen_cli.cli.input.entries import editor as editors

    variable = editors.variable()
    try:
        words = editors.command()
    except editors.NoEditor:
        return optional("Keiner ist eingerichtet und keiner zu finden.", _EXAMPLE)
    except editors.NotStarted:
        return todo(
            f"Was in {variable} steht, lässt sich nicht starten.",
            f"Prüfen Sie {variable}; ein Pfad mit Leerzeichen braucht Anführungszeichen.",
        )
    name = _name(words[0])
    told = name if name in _KNOWN else "Ein eigenes Programm"
    where = f"aus {variable}" if variable else "weil weder VISUAL noch EDITOR gesetzt ist"
    wait = _WAITS_WITH.get(name)
    if wait and not _ALSO_WAIT & set(words[1:]):
        return todo(
            f"{told}, {where}; er wartet nicht, bis der Text geschrieben ist.",
            f"Schreiben Sie in {variable} dahinter {wait}.",
        )
    return fine(f"{told}, {where}.")


def _name(word: str) -> str:
    """The program's name without folder and ending, as any system writes them."""
    name = ntpath.basename(word).lower()
    return name.removesuffix(".exe").removesuffix(".cmd").removesuffix(".bat")
