"""``fh logbuch suche``."""

import json

import pytest
from tests.cli.places import Fh, make_place

from fruehe_hilfen_cli.store.workspace import Workspace

KLINIK = 'datum = 2023-02-01\nart = "sitzung"\ntitel = "Klinik"\ntext = "Die Übergabe läuft."\n'
OTHER = 'datum = 2023-02-08\nart = "notiz"\ntitel = "Übergabe vorbereitet"\n'


@pytest.fixture
def started(workspace: Workspace) -> Workspace:
    make_place(workspace, "kreis-nord", abcde=OTHER)
    return make_place(workspace, "kreis-sued", k7q2m=KLINIK)


@pytest.mark.usefixtures("started")
class TestSearch:
    def test_hits_come_newest_last_with_their_number(self, fh: Fh) -> None:
        said = fh("logbuch", "suche", "uebergabe")
        assert said.code == 0
        assert said.out.index("k7q2m") < said.out.index("abcde")
        assert said.out.endswith("2 Einträge gefunden.\n")
        assert "  Text: Die Übergabe läuft.\n" in said.out

    def test_words_and_places_and_filters_narrow_it(self, fh: Fh) -> None:
        assert "k7q2m" in fh("logbuch", "suche", "übergabe", "klinik").out
        assert "k7q2m" not in fh("logbuch", "suche", "übergabe", "--kommune", "kreis-nord").out
        assert "k7q2m" not in fh("logbuch", "suche", "übergabe", "--art", "notiz").out
        assert "1 älterer Treffer" in fh("logbuch", "suche", "übergabe", "-n", "1").out

    def test_json_names_field_and_position(self, fh: Fh) -> None:
        data = json.loads(fh("logbuch", "suche", "uebergabe", "klinik", "--json").out)
        (hit,) = data["treffer"]
        places = [(place["feld"], place["position"], place["laenge"]) for place in hit["fundstellen"]]
        assert places == [("titel", 0, 6), ("text", 4, 8)]

    def test_nothing_found_names_a_word_that_is_like_it(self, fh: Fh) -> None:
        said = fh("logbuch", "suche", "Übergabbe")
        assert (said.code, said.out) == (0, "Nichts gefunden. Meinten Sie „Übergabe“?\n")

    def test_blanks_are_no_word(self, fh: Fh) -> None:
        assert fh("logbuch", "suche", " ").code == 2

    def test_what_is_found_stands_out_in_colour(self, fh: Fh) -> None:
        assert "\x1b[1mÜbergabe\x1b[0m" in fh("logbuch", "suche", "übergabe", "--farbe", "immer").out
