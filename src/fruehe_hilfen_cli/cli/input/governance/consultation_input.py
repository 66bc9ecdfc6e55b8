"""A step of a paper's way through the bodies, as people type it: "Kreistag: Entscheidung, 27.09.2026"."""

from datetime import date

from fruehe_hilfen_cli.cli.input.arguments import require_word
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.dates import parse_when
from fruehe_hilfen_cli.model.governance import Consultation
from fruehe_hilfen_cli.model.kinds import ConsultationResult, ConsultationRole
from fruehe_hilfen_cli.records.making import made

_OPTION = "--beratung"


class BadConsultation(Refusal):
    """A step that does not say which body, or as what, or says something twice."""

    exit_code = ExitCode.WRONG_USE
    sentence = "„{words}“ ist kein Schritt einer Beratungsfolge: {reason}."
    advice = 'Schreiben Sie z. B. --beratung "Kreistag: Entscheidung, 27.09.2026, beschlossen".'


def consultation_of(words: str, today: date, since: date | None = None) -> Consultation:
    """A step from "GREMIUM: ROLLE, DATUM, ERGEBNIS"; date and result may be missing, or stand the other way.

    Args:
        words: what was typed.
        today: the day that counts as today; a date without a year is the one before it where there is a
            result, else the one that comes.
        since: the day from which on it comes; without it today.

    Raises:
        BadConsultation: when the body or the role is missing, or something is said twice.
        NotAWord: when a part is neither a date nor a possible result.
    """
    body, colon, rest = (part.strip() for part in words.rpartition(":"))
    said = [part for part in (part.strip() for part in rest.split(",")) if part]
    if not (body and colon and said):
        missing = "das Gremium" if colon and not body else "die Rolle" if colon else "der Doppelpunkt"
        raise BadConsultation(words=words, reason=f"es fehlt {missing}")
    role, *more = said
    results = [part for part in more if parse_when(part, today) is None]
    dates = [part for part in more if part not in results]
    if max(len(results), len(dates)) > 1:
        raise BadConsultation(words=words, reason=f"zu viele Angaben ({', '.join(more)})")
    values: dict[str, object] = {
        "body": body,
        "role": ConsultationRole(require_word(role, list(ConsultationRole), _OPTION)),
    }
    if results:
        values["result"] = ConsultationResult(require_word(results[0], list(ConsultationResult), _OPTION))
    if dates:
        begin = today if results else coming_from(dates[0], today, since)
        values["day"] = parse_when(dates[0], begin, ahead=not results)
    return made(Consultation, **values)


def coming_from(words: str, today: date, since: date | None) -> date:
    """From which day on the date of a session is looked for: "20.03." after the paper, "heute" as it is."""
    return since if since and any(map(str.isdigit, words)) else today
