"""What the operating system says about files, in German."""

import errno
import os

from fruehe_hilfen_cli.cli.streams import Message

_RIGHTS = Message(
    "Für {file} fehlt die Berechtigung.", "Prüfen Sie, wem die Datei gehört und ob sie schreibgeschützt ist."
)
_FULL = Message(
    "Der Datenträger ist voll: {file} lässt sich nicht schreiben.",
    "Schaffen Sie Platz, und rufen Sie den Befehl noch einmal auf.",
)
_IN_USE = Message(
    "{file} ist gerade von einem anderen Programm belegt.",
    "Schließen Sie es dort, und rufen Sie den Befehl noch einmal auf.",
)
_RIGHTS_OR_USE = Message(
    "{file} lässt sich nicht ändern: Die Berechtigung fehlt, oder ein anderes Programm hält die Datei offen.",
    "Schließen Sie sie in anderen Programmen, und prüfen Sie, ob sie schreibgeschützt ist.",
)
MESSAGES: dict[int, Message] = {
    errno.EACCES: _RIGHTS,
    errno.EPERM: _RIGHTS,
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: _FULL,
    errno.EROFS: Message(
        "{file} liegt auf einem Datenträger, der nur gelesen werden kann.",
        "Wählen Sie einen anderen Ordner.",
    ),
    errno.ENOENT: Message("{file} gibt es nicht.", "Prüfen Sie die Schreibweise und den Ordner."),
    errno.EEXIST: Message("{file} gibt es schon.", "Es wurde nichts überschrieben."),
    errno.EISDIR: Message("{file} ist ein Ordner, keine Datei.", "Nennen Sie eine Datei darin."),
    errno.ENOTDIR: Message("{file} ist eine Datei, kein Ordner.", "Nennen Sie den Ordner, in dem sie liegt."),
    errno.ENOTEMPTY: Message("Der Ordner {file} ist nicht leer.", "Es wurde nichts gelöscht."),
    errno.ENAMETOOLONG: Message("Der Name {file} ist zu lang.", "Wählen Sie einen kürzeren Namen."),
    errno.EINVAL: Message(
        "Den Namen {file} nimmt dieser Datenträger nicht.",
        'Unter Windows gehen weder < > : " | ? * noch Wörter wie CON oder AUX; wählen Sie einen anderen.',
    ),
    errno.EBUSY: _IN_USE,
    errno.ETXTBSY: _IN_USE,
    errno.EMFILE: Message(
        "Es sind zu viele Dateien zugleich geöffnet.",
        "Schließen Sie andere Programme, und versuchen Sie es noch einmal.",
    ),
    errno.ELOOP: Message("{file} verweist im Kreis auf sich selbst.", "Prüfen Sie die Verknüpfungen."),
}
"""What to say for a number of ``errno``; {file} stands for the file's name."""

_WINDOWS = {5: _RIGHTS_OR_USE, 32: _IN_USE, 33: _IN_USE}
"""What to say for Windows' own numbers; errno is EACCES for all of them."""


def explain(error: OSError) -> Message:
    """What is the matter with a file, and what to do.

    Args:
        error: any failure of the operating system; it may lack a file's name or a number.

    Returns:
        German sentences; an unknown number is named, so that somebody can look it up.
    """
    file = _named(error)
    template = _WINDOWS.get(getattr(error, "winerror", None) or 0)
    if template is None:
        template = MESSAGES.get(error.errno or 0) or Message(
            "{file} lässt sich nicht lesen oder schreiben"
            + (f" (Fehlernummer {error.errno})." if error.errno else "."),
            "Prüfen Sie, ob der Datenträger erreichbar ist, und versuchen Sie es noch einmal.",
        )
    sentence = template.sentence.replace("{file}", file)
    return Message(sentence[:1].upper() + sentence[1:], template.advice)


def _named(error: OSError) -> str:
    if isinstance(error.filename, str | bytes | os.PathLike):
        return f"„{os.fsdecode(error.filename)}“"
    return "eine Datei"
