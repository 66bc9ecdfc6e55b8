"""What a session refuses: which municipality is meant is not clear, or its files cannot be read."""

from fruehe_hilfen_cli.errors import ExitCode, Refusal


class WhichPlace(Refusal):
    """A command that writes must know for whom, and there are several municipalities."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Hier gibt es mehrere Kommunen: {names}."
    advice = "Nennen Sie eine mit --kommune, oder wechseln Sie in ihren Ordner."


class NoPlaces(Refusal):
    """The workspace holds no municipality yet."""

    exit_code = ExitCode.WRONG_USE
    sentence = "In diesem Arbeitsordner gibt es noch keine Kommune."
    advice = 'Legen Sie eine an: fh init "Kreis …".'


class RoadmapUnreadable(Refusal):
    """What a command would write to cannot be read."""

    exit_code = ExitCode.UNREADABLE
    sentence = "Der Fahrplan von {place} lässt sich nicht lesen; es wurde nichts geschrieben."
    advice = "fh pruefe {place} nennt die Stelle."


class PlanUnreadable(Refusal):
    """A plan file that a command would write to cannot be read."""

    exit_code = ExitCode.UNREADABLE
    sentence = "{file} lässt sich nicht lesen; es wurde nichts geschrieben."
    advice = "fh pruefe {place} nennt die Stelle."
