"""Saying how many entries an output leaves out, because its readers may not see them."""

from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.model.kinds import Visibility


def tell_left_out(session: Session, number: int, reader: Visibility, done: str) -> None:
    """Say how many entries were left out, where any were.

    Args:
        session: the running command.
        number: how many.
        reader: whom the output is for.
        done: what was not done with them: "gezählt".
    """
    if not number:
        return
    from fruehe_hilfen_cli.text import count
    from fruehe_hilfen_cli.vocabulary import label

    entries = f"{count(number, 'Eintrag', 'Einträge')} {'ist' if number == 1 else 'sind'}"
    session.tell(f"{entries} nicht {done}: nicht freigegeben für „{label(reader)}“.")


def tell_counts_left_out(session: Session, reader: Visibility) -> None:
    """Say that counts of use stay in the house, and how they leave it."""
    session.tell(
        "Die Inanspruchnahme der Maßnahmen ist nicht enthalten: Einzelne Anzahlen können klein sein.",
        f"→ fh inanspruchnahme liste --fuer {reader} zeigt sie zusammengefasst.",
    )
