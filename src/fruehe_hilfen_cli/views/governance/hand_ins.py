"""Until when papers can be handed in for the sessions that are to come."""

from datetime import date

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import When
from fruehe_hilfen_cli.views.dates.appointments import appointment_states
from fruehe_hilfen_cli.views.governance.body_names import hand_in_by
from fruehe_hilfen_cli.views.history import History


class HandIn(Struct, frozen=True):
    """The latest day on which papers can be handed in for a session that is to come.

    Args:
        id: of the appointment that announces the session, "k7q2m/1".
        title: of the session.
        body: as it is called there.
        session: its day.
        day: the latest day.
        days_left: days until then; below zero when it is over.
        revision: how often the session was moved.
    """

    id: str
    title: str
    body: str
    session: When
    day: date
    days_left: int
    revision: int

    @property
    def entry_id(self) -> str:
        """The entry that tells of the session."""
        return self.id.partition("/")[0]


def hand_ins(past: History) -> tuple[HandIn, ...]:
    """Those of all sessions whose day is known, of bodies with a notice period; the earliest first."""
    if past.project.bodies is None:
        return ()
    found = [
        HandIn(
            appointment.id,
            appointment.title,
            appointment.body,
            appointment.day,
            day,
            (day - past.day).days,
            appointment.revision,
        )
        for appointment in appointment_states(past)
        if appointment.is_open
        and appointment.body
        and (day := hand_in_by(past.project.bodies, appointment.body, appointment.day))
    ]
    return tuple(sorted(found, key=lambda item: (item.day, item.id)))
