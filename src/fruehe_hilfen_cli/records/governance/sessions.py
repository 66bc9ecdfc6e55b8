"""Sessions of bodies: what they are called, and which are refused."""

from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.model.dates import When, first_day, german, german_on
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.views.governance.body_names import same_body
from fruehe_hilfen_cli.views.history import History


class NotMetYet(Refusal):
    """A session that lies ahead."""

    sentence = "{day} liegt in der Zukunft: festhalten lässt sich eine Sitzung erst, wenn sie war."
    advice = 'Was bevorsteht, hält fh termin neu "{body}" --am DATUM --gremium "{body}" fest.'


class AlreadyRecorded(Refusal):
    """There is an entry about the session of that day."""

    sentence = "Die Sitzung {day} steht schon im Logbuch: {body} (Eintrag {entry})."
    advice = "fh logbuch bearbeite {entry} ergänzt sie."


def session_title(body: str, number: int | None) -> str:
    """What a session is called without a better title: "11. Sitzung: Jugendhilfeausschuss"."""
    return f"{f'{number}. ' if number else ''}Sitzung: {body}"


def require_session(past: History, body: str, day: When) -> None:
    """Refuse a session that is to come, or is recorded already.

    Raises:
        NotMetYet, AlreadyRecorded: see there.
    """
    if first_day(day) > past.day:
        raise NotMetYet(day=german(day), body=body)
    for logged in past.entries:
        entry = logged.entry
        if (
            entry.kind is EntryKind.SESSION
            and entry.day == day
            and same_body(past.project.bodies, entry.body, body)
        ):
            raise AlreadyRecorded(day=german_on(day), body=entry.body, entry=logged.id)
