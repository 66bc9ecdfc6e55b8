"""Council papers as a table: their way in words, what is late, what waits."""

from tests.bodies import COMMITTEE, with_bodies
from tests.conftest import day, project, told
from tests.views.test_paper_duties import PLAN, SESSION, paper
from tests.views.test_papers import PLANNED, SOEST

from fruehe_hilfen_cli.reports.document import Table, Tone, Words
from fruehe_hilfen_cli.reports.governance.papers import paper_document, paper_table
from fruehe_hilfen_cli.views.governance.paper_duties import paper_duties
from fruehe_hilfen_cli.views.governance.papers import paper_states
from fruehe_hilfen_cli.views.history import History, history


def known(on: str, *lines: str) -> History:
    """What is known of a project whose committee asks for papers ten days before."""
    return history(with_bodies(project(PLAN, *lines), COMMITTEE), day(on))


def document(on: str, *lines: str) -> str:
    """The list as text."""
    past = known(on, *lines)
    return told(paper_document(paper_states(past), paper_duties(past), past.day))


def table(on: str, *lines: str) -> Table:
    """Its table."""
    past = known(on, *lines)
    return paper_table(paper_states(past), past.day)


def test_soest() -> None:
    said = document("2023-03-14", SOEST)
    assert "017/2023 Prozessbegleitung\nBeschlussvorlage" in said
    assert "✓ Jugendhilfeausschuss: Kenntnisnahme, 14.03.2023, zur Kenntnis genommen (d5gsu)" in said
    assert "1 Vorlage." in said
    assert "3.4  Beschlussvorlage" in said


def test_what_is_to_come_and_by_when() -> None:
    said = document("2023-03-04", PLANNED)
    assert "○ JHA: Vorberatung, 14.03.2023\n  einzureichen bis 04.03.2023\n○ Kreistag" in said
    assert "○ Kreistag: Entscheidung, Sitzung offen" in said


def test_what_was_missed_is_marked() -> None:
    in_time, late = table("2023-03-04", PLANNED), table("2023-03-05", PLANNED)
    assert isinstance(in_time.rows[0][-1], Words)
    assert isinstance(late.rows[0][-1], Words)
    assert (in_time.rows[0][-1].tone, late.rows[0][-1].tone) == (Tone.PLAIN, Tone.BAD)
    assert "war einzureichen bis 04.03.2023" in late.rows[0][-1].text


def test_late_and_votes() -> None:
    line = PLANNED.replace("beratung =", "eingereicht_am = 2023-03-06, beratung =")
    votes = 'stimmen = { ja = 12, enthaltung = 3 }, ergebnis = "beschlossen"'
    decided = f'beschluss = [{{ titel = "x", vorlage = "5/2023", rolle = "entscheidung", {votes} }}]'
    said = document("2023-04-04", line, f'bbbbb 2023-04-03 gremium = "Kreistag", {decided}')
    assert "2 Tage zu spät eingereicht" in said
    assert "✓ Kreistag: Entscheidung, 03.04.2023, beschlossen, 12:0:3 Stimmen (bbbbb)" in said


def test_what_milestones_wait_for() -> None:
    session = SESSION.format("2023-06-20", "JHA")
    assert "Jugendhilfeausschuss, 20.06.2023\neinzureichen bis 10.06.2023" in document("2023-06-10", session)
    assert "war einzureichen bis 10.06.2023" in document("2023-06-11", session)
    assert "✓ Vorlage bbbbb/1 ist auf dem Weg" in document("2023-06-11", session, paper("2023-06-09"))


def test_a_closed_door_and_supplements_are_named() -> None:
    closed = PLANNED.replace("beratung =", "oeffentlich = false, beratung =")
    more = 'nummer = "5/2023-1", art = "mitteilung", titel = "Zeitplan", ergaenzt = "5/2023"'
    said = document("2023-03-01", closed, f"bbbbb 2023-02-20 vorlage = [{{ {more} }}]")
    assert "Mitteilungsvorlage, nicht öffentlich\nergänzt durch 5/2023-1" in said
    assert "Zeitplan\nMitteilungsvorlage\nergänzt 5/2023" in said


def test_user_text_goes_through_whole() -> None:
    line = 'vorlage = [{ art = "mitteilung", titel = "[bold]<b>&[/] Übergang" }]'
    assert "[bold]<b>&[/] Übergang" in document("2023-03-01", f"2023-02-01 {line}")
