"""The closed lists of words a file may use; their labels stand in the vocabulary."""

from enum import StrEnum


class Theme(StrEnum):
    """The three themes of the programme; each municipality has exactly one (NZFH project paper)."""

    ANCHORING = "politisch-strukturelle-verankerung"
    PARTICIPATION = "beteiligung-von-familien"
    OUTCOMES = "wirkungsorientierung"


class EndKind(StrEnum):
    """How firm the end of a block is."""

    FIXED = "fest"
    EXPECTED = "voraussichtlich"
    UNKNOWN = "unbekannt"


class PhaseResult(StrEnum):
    """What a phase of a scheme brings, besides its milestones."""

    STAIRCASE = "wirkungstreppe"
    MEASURES = "massnahmen"


class MilestoneKind(StrEnum):
    """Milestones that other rules refer to."""

    CONTRACT = "kooperationsvertrag"
    EXCHANGE_MEETING = "austauschtreffen"
    COUNCIL_PAPER = "beschlussvorlage"
    GUIDE = "leitfaden"
    TRANSFER_CONFERENCE = "transferkonferenz"


class EntryKind(StrEnum):
    """What an entry of the logbook tells."""

    REGULAR_CALL = "jour-fixe"
    CONFERENCE = "konferenz"
    ON_SITE_ADVICE = "vor-ort-beratung"
    WORKSHOP = "workshop"
    EXCHANGE_MEETING = "austauschtreffen"
    TRANSFER_CONFERENCE = "transferkonferenz"
    SESSION = "sitzung"
    PROCESS_STEP = "prozessschritt"
    SUCCESS = "erfolg"
    OBSTACLE = "hindernis"
    INSIGHT = "erkenntnis"
    DECISION = "entscheidung"
    NOTE = "notiz"


class ParticipationForm(StrEnum):
    """Forms of participation; each is a kind of workshop."""

    FOCUS_GROUP = "fokusgruppe"
    SURVEY = "befragung"
    CHILDREN = "kinderformat"


class ActorGroup(StrEnum):
    """The six groups of actors of the programme (NZFH project paper)."""

    COORDINATION = "netzwerkkoordination"
    PROFESSIONALS = "fachkraefte"
    LEADERS = "leitung"
    PROVIDER_LEADERS = "traeger-leitung"
    VOLUNTEERS = "ehrenamt"
    FAMILIES = "familien"


class FieldType(StrEnum):
    """What a municipality's own heading of the logbook holds."""

    TEXT = "text"
    NUMBER = "zahl"
    DAY = "datum"
    YES_NO = "ja-nein"
    CHOICE = "auswahl"


class DayKind(StrEnum):
    """How exactly the day of an entry is known."""

    ON = "am"
    AT_LATEST = "spaetestens"


class IndicatorKind(StrEnum):
    """What the readings of an indicator are: numbers, or words of a described scale."""

    QUANTITATIVE = "quantitativ"
    QUALITATIVE = "qualitativ"


class Direction(StrEnum):
    """Which way is better."""

    MORE = "mehr"
    LESS = "weniger"


class ReviewResult(StrEnum):
    """What a review of a measure came to."""

    GO_ON = "weiter"
    ADAPTED = "angepasst"
    ENDED = "beendet"


class MeasureMarkKind(StrEnum):
    """What an entry says of a measure."""

    BEGUN = "begonnen"
    COMPLETED = "abgeschlossen"
    DROPPED = "eingestellt"


class Tick(StrEnum):
    """How someone answers an item of a checklist."""

    YES = "ja"
    PARTLY = "teilweise"
    NO = "nein"
    UNCLEAR = "unklar"


class BodyKind(StrEnum):
    """What a body is for."""

    STEERING = "steuerungsgruppe"
    PLANNING = "planungsgruppe"
    OFFICE = "geschaeftsstelle"
    NETWORK = "netzwerk"
    COMMITTEE = "ausschuss"
    POLITICAL = "politik"


class ConsultationRole(StrEnum):
    """As what a body is consulted on a paper."""

    PRELIMINARY = "vorberatung"
    DECISION = "entscheidung"
    TAKING_NOTE = "kenntnisnahme"
    HEARING = "anhoerung"


class ConsultationResult(StrEnum):
    """What a consultation came to."""

    ADOPTED = "beschlossen"
    ADOPTED_CHANGED = "geaendert-beschlossen"
    NOTED = "zur-kenntnis-genommen"
    POSTPONED = "vertagt"
    REJECTED = "abgelehnt"


class PaperKind(StrEnum):
    """What a council paper is typed as."""

    DECISION = "beschlussvorlage"
    INTERIM_REPORT = "zwischenbericht"
    INFORMATION = "mitteilung"


class DecisionProgress(StrEnum):
    """How far a decision is carried out."""

    IN_WORK = "in-arbeit"
    DONE = "erledigt"
    ONGOING = "laufend"


class ClosingResult(StrEnum):
    """What the documented decision at the end of a phase says."""

    POSITIVE = "positiv"
    CONDITIONS = "auflagen"
    NEGATIVE = "negativ"


class Cover(StrEnum):
    """How far the budget covers what a paper costs; a paper names exactly one."""

    PLANNED = "eingeplant"
    PARTLY = "teilweise-eingeplant"
    NOT = "nicht-eingeplant"


class Visibility(StrEnum):
    """Who may see an entry; each later word includes the earlier readers."""

    INTERNAL = "intern"
    NZFH = "nzfh"
    PUBLIC = "oeffentlich"


class Light(StrEnum):
    """The colours of the traffic light, as an author may judge."""

    GREEN = "gruen"
    YELLOW = "gelb"
    RED = "rot"


class Trigger(StrEnum):
    """What a deviation consists in (NZFH project paper, deviation rule)."""

    DATE = "termin"
    GOAL = "ziel"
    CONTRACT = "vertrag"
