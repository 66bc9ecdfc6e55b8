"""Completion by the Tab key."""

from pathlib import Path

from fruehe_hilfen_cli.cli.diagnosis.rule import Judgement, Surroundings, diagnosis, fine, optional, todo
from fruehe_hilfen_cli.text import listed

AREA = "Vervollständigung"
_FILES = {
    "bash": ".bash_completions/fh.sh",
    "zsh": ".zfunc/_fh",
    "fish": ".config/fish/completions/fh.fish",
}
_ADVICE = "fh vervollstaendigung --installiere richtet sie ein."
_POWERSHELL = "In der PowerShell geht es von Hand; fh vervollstaendigung --hilfe sagt, wie."


@diagnosis(AREA, "Tabulatortaste")
def completion(_: Surroundings) -> Judgement:
    """For which shells it is set up, and whether for the one someone works in."""
    from fruehe_hilfen_cli.cli.completion import UnknownShell, detected

    try:
        home = Path.home()
    except RuntimeError:
        return todo("Der Benutzerordner ist unbekannt.", "Setzen Sie die Umgebungsvariable HOME.")
    ready = [shell for shell, file in _FILES.items() if (home / file).is_file()]
    try:
        here = detected().value
    except UnknownShell:
        here = ""
    if here in ready:
        return fine(f"Eingerichtet für {here}.")
    if here and here not in _FILES:
        return optional(f"Ob sie in {here} eingerichtet ist, weiß fh nicht.", _POWERSHELL)
    if here:
        return optional(f"Für {here} nicht eingerichtet.", _ADVICE)
    return fine(f"Eingerichtet für {listed(ready)}.") if ready else optional("Nicht eingerichtet.", _ADVICE)
