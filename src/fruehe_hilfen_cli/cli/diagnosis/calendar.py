"""Days: how far the holidays are known, and whether the clock can be right."""

from datetime import date, timedelta
from typing import get_args

from fruehe_hilfen_cli.cli.diagnosis.rule import Judgement, Surroundings, diagnosis, fine, todo
from fruehe_hilfen_cli.text import count

AREA = "Kalender"
_SOON = timedelta(days=365)
_FAR = 20
"""In years: beyond what anybody publishes."""


@diagnosis(AREA, "Ferien")
def school_holidays(around: Surroundings) -> Judgement:
    """Until when the school holidays of all Länder are known."""
    from fruehe_hilfen_cli.model.dates import german
    from fruehe_hilfen_cli.model.plan import Land
    from fruehe_hilfen_cli.views.dates.days_off import days_off

    last = date(around.day.year + _FAR, 12, 31)
    known = min(days_off(land, last, last).known_until or last for land in get_args(Land))
    told = f"Feiertage und Ferien aller Länder sind bis {german(known)} bekannt."
    if known < around.day + _SOON:
        return todo(told, "Richten Sie fh neu ein, wie es in README.md steht: Neuere Versionen wissen mehr.")
    return fine(told)


@diagnosis(AREA, "Uhr")
def clock(around: Surroundings) -> Judgement:
    """A clock that is behind what was written already."""
    from fruehe_hilfen_cli.model.dates import german

    newest = _newest(around)
    if newest and newest > around.day:
        late = count((newest - around.day).days, "Tag", "Tage")
        return todo(
            f"Heute ist hier der {german(around.day)}; der jüngste Eintrag ist {late} später datiert.",
            "Stellen Sie die Uhr richtig, oder berichtigen Sie den Eintrag: fh logbuch liste zeigt ihn.",
        )
    return fine(f"Heute ist hier der {german(around.day)}.")


def _newest(around: Surroundings) -> date | None:
    """The day of the newest entry, by the names of the files; of a month its first day."""
    from fruehe_hilfen_cli.store.reading import ENTRY_NAME, entry_files

    if around.workspace is None:
        return None
    names = [entry_files(around.workspace, place)[-1:] for place in around.workspace.places()]
    found = [match["date"] for last in names for name in last if (match := ENTRY_NAME.fullmatch(name))]
    try:
        return max((date.fromisoformat(f"{day}-01"[:10]) for day in found), default=None)
    except ValueError:  # a day that no calendar has; reading says so
        return None
