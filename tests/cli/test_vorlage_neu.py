"""``fh vorlage neu``: to the terminal, as Markdown, as JSON, into a file; and what it says beside."""

import json
import sys
from pathlib import Path

import pytest
from tests.cli.places import Fh, make_place

from fruehe_hilfen_cli.render.encoding import readable
from fruehe_hilfen_cli.store.workspace import Workspace

BODIES = """\
[[gremium]]
id = "jha"
name = "Jugendhilfeausschuss"
art = "ausschuss"
frist_tage = 10
oeffentlich = true
"""
MONEY = """\
[[haushalt]]
jahr = 2023
zweck = "Treffen"
betrag = 1200
produkt = "06.51.40"
deckung = "eingeplant"
"""
PUBLIC = 'datum = 2023-02-13\nart = "workshop"\ntitel = "Werkstatt"\nsichtbarkeit = "oeffentlich"\n'
INTERNAL = 'datum = 2023-02-14\nart = "workshop"\ntitel = "Im [Haus]"\n'
NEW = ("vorlage", "neu")


@pytest.fixture
def started(workspace: Workspace) -> Workspace:
    make_place(workspace, "kreis-sued", k7q2m=PUBLIC, p3vnx=INTERNAL)
    folder = workspace.roadmap_path("kreis-sued").parent
    (folder / "gremien.toml").write_text(BODIES, "utf-8")
    (folder / "ressourcen.toml").write_text(MONEY, "utf-8")
    return workspace


@pytest.mark.usefixtures("started")
def test_as_markdown_with_what_is_to_be_known_beside(fh: Fh) -> None:
    said = fh(*NEW, "beschluss", "kreis-sued", "--gremium", "JHA", "--sitzung", "27.04.")
    assert said.code == 0
    assert said.out.startswith("# Beschlussvorlage (Entwurf)\n")
    assert "| Jugendhilfeausschuss | Entscheidung | 27.04.2023 |" in said.out
    assert "- **Gesamtkosten:** 1.200 EUR\n- **Produkt:** 06.51.40\n" in said.out
    assert "- ☒ Die Mittel sind eingeplant\n" in said.out
    assert "Werkstatt" in said.out
    assert "Haus" not in said.out
    assert "1 Eintrag ist nicht berücksichtigt: nicht freigegeben für „öffentlich“.\n" in said.err
    told = "Spätestens einzureichen: 17.04.2023 (10 Tage vor der Sitzung am 27.04.2023).\n"
    assert told in said.err
    assert f"{said.out.count('bitte')} Stellen sind noch zu ergänzen oder zu prüfen" in said.err


@pytest.mark.usefixtures("started")
def test_a_hand_in_date_that_is_over(fh: Fh) -> None:
    said = fh(*NEW, "mitteilung", "--gremium", "jha", "--sitzung", "20.03.2023")
    assert "10.03.2023 (10 Tage vor der Sitzung am 20.03.2023); das ist vorbei.\n" in said.err


def test_one_day_before_the_session(started: Workspace, fh: Fh) -> None:
    plan = started.roadmap_path("kreis-sued").with_name("gremien.toml")
    plan.write_text(BODIES.replace("frist_tage = 10", "frist_tage = 1"), "utf-8")
    said = fh(*NEW, "mitteilung", "--gremium", "jha", "--sitzung", "20.03.2023")
    assert "19.03.2023 (1 Tag vor der Sitzung am 20.03.2023).\n" in said.err


@pytest.mark.usefixtures("started")
def test_a_file_in_a_folder_that_is_not_there(fh: Fh) -> None:
    said = fh(*NEW, "beschluss", "-o", "weg/vorlage.md")
    assert said.code == 2
    assert "Den Ordner „weg“ gibt es nicht; es wurde nichts geschrieben." in said.err


@pytest.mark.usefixtures("started")
def test_the_house_sees_all_of_it(fh: Fh) -> None:
    said = fh(*NEW, "beschluss", "--fuer", "intern")
    assert "Im \\[Haus\\]" in said.out
    assert "freigegeben" not in said.err


@pytest.mark.usefixtures("started")
def test_what_is_typed_goes_in(fh: Fh) -> None:
    said = fh(
        *NEW, "beschluss", "--nummer", "017/2023", "--betreff", "Ziele", "--rolle", "vorberatung",
        "--vorschlag", "Die Ziele gelten.", "--kosten", "rund 5.000", "--produkt", "1.2", "--deckung", "teil",
        "--gedeckt-durch", "Stiftung", "--ab", "03/2023",
    )  # fmt: skip
    assert "- **Vorlage-Nr.:** 017/2023\n- **Betreff:** Ziele\n" in said.out
    assert "## Beschlussvorschlag\n\nDie Ziele gelten.\n" in said.out
    assert "- **Gesamtkosten:** rund 5.000 EUR\n- **Produkt:** 1.2\n" in said.out
    assert "☒ Die Mittel sind teilweise eingeplant; gedeckt durch: Stiftung" in said.out
    assert "Werkstatt" not in said.out


@pytest.mark.usefixtures("started")
def test_at_a_terminal_it_reads_like_text(fh: Fh, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    said = fh(*NEW, "beschluss", "--fuer", "intern", "--farbe", "nie")
    assert said.out.startswith("Beschlussvorlage (Entwurf)\nEntwurf aus den Daten von Kreis Süd.")
    assert "Im [Haus]" in said.out


@pytest.mark.usefixtures("started")
def test_as_json(fh: Fh) -> None:
    found = json.loads(fh(*NEW, "beschluss", "--gremium", "jha", "--json").out)["entwurf"]
    assert found["kopf"]["diese_beratung"]["gremium"] == "Jugendhilfeausschuss"
    assert found["kosten"]["gesamt"] == 1200
    assert found["nicht_beruecksichtigt"] == 1


def test_the_next_step_names_file_and_municipality(started: Workspace, fh: Fh) -> None:
    make_place(started, "kreis-nord")
    said = fh(*NEW, "beschluss", "kreis-sued", "-o", "Die Vorlage.md")
    assert 'fh vorlage einreichen "Die Vorlage.md" --kommune kreis-sued\n' in said.err


@pytest.mark.usefixtures("started")
def test_as_json_and_into_a_file(fh: Fh, nowhere: Path) -> None:
    said = fh(*NEW, "beschluss", "--json", "-o", "vorlage.md")
    assert json.loads(said.out)["entwurf"]
    assert "Geschrieben: vorlage.md" in said.err
    assert (nowhere / "vorlage.md").read_text("utf-8").startswith("# Beschlussvorlage")


@pytest.mark.usefixtures("started")
def test_into_a_file_that_is_not_overwritten(fh: Fh, nowhere: Path) -> None:
    file = nowhere / "vorlage.md"
    said = fh(*NEW, "beschluss", "--ausgabe", "vorlage.md")
    assert (said.code, said.out) == (0, "")
    assert "Geschrieben: vorlage.md\n" in said.err
    assert file.read_text("utf-8").startswith("# Beschlussvorlage (Entwurf)\n")
    file.write_text("von Hand", "utf-8")
    again = fh(*NEW, "mitteilung", "-o", "vorlage.md")
    assert again.code == 1
    assert "--ersetze" in again.err
    assert file.read_text("utf-8") == "von Hand"
    assert fh(*NEW, "mitteilung", "-o", "vorlage.md", "--ersetze").code == 0
    assert file.read_text("utf-8").startswith("# Mitteilungsvorlage (Entwurf)\n")


@pytest.mark.usefixtures("started")
@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("beschluss", "-o", "vorlage.xlsx"), "Im Format xlsx gibt es das nicht."),
        (("beschluss", "--format", "csv"), "Im Format csv gibt es das nicht."),
        (("beschluss", "-o", "vorlage.xyz"), "sagt nicht, welches Format gemeint ist"),
        (("beschluss", "--briefbogen", __file__, "-o", "vorlage.odt"), "--briefbogen ist ein Briefbogen"),
        (("brief",), "„brief“ ist bei ART nicht möglich."),
        (("beschluss", "--rolle", "zuschauen"), "--rolle"),
        (("beschluss", "--kosten", "viel"), "„viel“ ist kein eindeutiger Betrag."),
        (("beschluss", "--sitzung", "bald"), "kein eindeutiges Datum"),
    ],
)
def test_words_that_cannot_be_read(fh: Fh, words: tuple[str, ...], told: str) -> None:
    said = fh(*NEW, *words)
    assert (said.code, said.out) == (2, "")
    assert told in said.err


def test_one_municipality_is_meant(started: Workspace, fh: Fh) -> None:
    make_place(started, "kreis-nord")
    assert fh(*NEW, "beschluss").code == 2
    assert "Kreis Süd" in fh(*NEW, "beschluss", "kreis-sued").out
    assert fh(*NEW, "beschluss", "--kommune", "kreis-nord").code == 0


def test_a_paper_that_went_out_is_supplemented(started: Workspace, fh: Fh) -> None:
    paper = (
        'datum = 2023-03-01\nart = "notiz"\ntitel = "Eingereicht"\n[[vorlage]]\nnummer = "7/2023"\n'
        'art = "mitteilung"\ntitel = "Stand"\neingereicht_am = 2023-03-01\n'
    )
    make_place(started, "kreis-sued", h5jzx=paper)
    said = fh(*NEW, "mitteilung", "--nummer", "7/2023")
    assert "- **Betreff:** Stand\n" in said.out
    assert "Die Vorlage 7/2023 ist schon eingereicht und wird nicht mehr geändert." in said.err


def test_a_broken_file_is_named_and_the_draft_says_so(started: Workspace, fh: Fh) -> None:
    (started.roadmap_path("kreis-sued").parent / "gremien.toml").write_text("kaputt", "utf-8")
    said = fh(*NEW, "beschluss")
    assert said.code == 3
    assert "Unvollständig" in said.out
    assert "gremien.toml:1" in said.err


def test_ticks_of_a_console_that_has_no_such_signs() -> None:

    assert readable("☒ ja ☐ nein", "cp1252") == "[x] ja [ ] nein"


@pytest.mark.usefixtures("started")
@pytest.mark.parametrize(("suffix", "begin"), [("docx", b"PK"), ("odt", b"PK"), ("html", b"<!doctype html>")])
def test_as_a_document(fh: Fh, nowhere: Path, suffix: str, begin: bytes) -> None:
    said = fh(*NEW, "beschluss", "-o", f"vorlage.{suffix}")
    assert said.code == 0
    assert (nowhere / f"vorlage.{suffix}").read_bytes().lower().startswith(begin.lower())
    assert f"fh vorlage einreichen vorlage.{suffix} --nummer … --art … --betreff … --gremium …" in said.err


@pytest.mark.usefixtures("started")
def test_into_a_folder(fh: Fh, nowhere: Path) -> None:
    said = fh(*NEW, "zwischenbericht", "-o", "vorlagen", "--format", "markdown")
    assert said.code == 0
    assert (nowhere / "vorlagen" / "kreis-sued-zwischenbericht.md").exists()


@pytest.mark.usefixtures("started")
def test_with_the_entries_it_comes_from(fh: Fh) -> None:
    said = fh(*NEW, "mitteilung", "--nachweise")
    assert "- 13.02.2023: Werkstatt \\[1\\]\n" in said.out
    assert "## Quellen\n\n- \\[1\\] 13.02.2023: Werkstatt (Workshop), k7q2m\n" in said.out
    assert "k7q2m" not in fh(*NEW, "mitteilung").out


@pytest.mark.usefixtures("started")
def test_a_draft_with_sources_is_still_read_when_handed_in(fh: Fh) -> None:
    asked = ("--gremium", "jha", "--sitzung", "27.04.2023", "--nummer", "9/2023", "--betreff", "Ziele")
    assert fh(*NEW, "beschluss", *asked, "--nachweise", "-o", "vorlage.md").code == 0
    said = fh("vorlage", "einreichen", "vorlage.md")
    assert said.code == 0
    assert "Jugendhilfeausschuss: Entscheidung, 27.04.2023" in said.out
    assert "9/2023" in said.out


@pytest.mark.usefixtures("started")
def test_text_where_it_is_asked_for(fh: Fh) -> None:
    assert fh(*NEW, "mitteilung", "--format", "text").out.startswith("Mitteilungsvorlage (Entwurf)\n")
