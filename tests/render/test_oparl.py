"""Objects of OParl 1.1: what of a logbook stands in which of them, for which readers."""

from hashlib import sha512

import pytest
from msgspec.structs import replace
from tests.conftest import day
from tests.councils import BASE, DATA, FILES, FROZEN, JHA, NOTED, PAPER, SESSION, objects, pages, place, sound

from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.render.oparl import as_folder, as_one, is_page, oparl_pages, with_deleted
from fruehe_hilfen_cli.views.governance.council import council


def test_a_paper_its_consultation_and_its_session_name_each_other() -> None:
    found = sound(pages(place(f"k7q2m 2023-03-01 {PAPER}", f"d5gsu 2023-03-14 {SESSION}, {NOTED}")))
    (paper,) = objects(found, "paper").values()
    (step,) = objects(found, "consultation").values()
    (item,) = objects(found, "agendaitem").values()
    assert objects(found, "meeting").keys() == {"jha-2023-03-14"}
    assert (paper["reference"], paper["paperType"]) == ("017/2023", "Beschlussvorlage")
    assert (step["role"], step["authoritative"]) == ("Kenntnisnahme", False)
    assert step["agendaItem"] == item["id"]
    assert step["meeting"] == f"{BASE}/kreis-beispiel/meeting/jha-2023-03-14.json"
    assert paper["consultation"] == [step]
    (office,) = paper["underDirectionOf"]
    names = {
        one["id"]: (one["name"], one["organizationType"]) for one in objects(found, "organization").values()
    }
    assert names[office] == ("51 Jugend", "Verwaltungsbereich")
    assert (paper["created"], paper["modified"]) == ("2023-03-01T00:00:00+01:00", "2023-03-14T00:00:00+01:00")


def test_several_entries_of_a_day_tell_of_one_session() -> None:
    found = sound(pages(place(f"aaaaa 2023-03-14 {SESSION}", f"bbbbb 2023-03-14 {SESSION}, {NOTED}")))
    assert [one["agendaItem"][0]["name"] for one in objects(found, "meeting").values()] == ["Bericht"]


def test_a_session_to_come_keeps_its_address_when_it_was_held() -> None:
    told = (
        'aaaaa 2023-03-01 sichtbarkeit = "oeffentlich", termin = [{ datum = 2023-03-14, uhrzeit = "17:00", '
    )
    ahead = f'{told} titel = "11. Sitzung", gremium = "JHA" }}]'
    before = sound(pages(place(ahead)))
    (session,) = objects(before, "meeting").values()
    assert (session["start"], session["meetingState"]) == ("2023-03-14T17:00:00+01:00", "terminiert")
    after = sound(pages(place(ahead, f"bbbbb 2023-03-14 {SESSION}")))
    assert objects(after, "meeting").keys() == objects(before, "meeting").keys() == {"aaaaa-1"}
    (session,) = objects(after, "meeting").values()
    assert (session["start"], session["meetingState"]) == ("2023-03-14T17:00:00+01:00", "durchgeführt")


def test_a_cancelled_session_says_so() -> None:
    found = pages(
        place(
            'aaaaa 2023-03-01 sichtbarkeit = "oeffentlich", '
            'termin = [{ datum = 2023-07-14, titel = "Sitzung", gremium = "JHA" }]',
            'bbbbb 2023-03-02 terminaenderung = [{ termin = "aaaaa/1", grund = "Wahl" }]',
        )
    )
    (session,) = objects(sound(found), "meeting").values()
    assert session["cancelled"] is True
    assert session["start"] == "2023-07-14T00:00:00+02:00"


def test_of_a_month_no_day_is_made_up() -> None:
    (session,) = objects(sound(pages(place(f"2023-03 {SESSION}"))), "meeting").values()
    assert "start" not in session


@pytest.mark.parametrize("reader", Visibility)
def test_readers_get_only_what_they_may_see(reader: Visibility) -> None:
    secret = PAPER.replace("017/2023", "018/2023").replace(
        'titel = "Stand"', 'titel = "Geheim", oeffentlich = false'
    )
    about = NOTED.replace("017", "018").replace("Bericht", "Grundstück")
    inside = SESSION.replace("oeffentlich", "intern").replace("11.", "12.")
    found = sound(
        pages(
            place(
                f"aaaaa 2023-03-01 {PAPER}",
                f"bbbbb 2023-03-02 {secret}",
                f"ccccc 2023-03-14 {SESSION}, {about}",
                f"ddddd 2023-03-15 {inside}",
            ),
            reader,
        )
    )
    told = as_one(found, BASE).decode()
    assert ("Geheim" in told, "Grundstück" in told) == (reader is not Visibility.PUBLIC,) * 2
    assert ("12. Sitzung" in told) == (reader is Visibility.INTERNAL)
    assert "11. Sitzung" in told


def test_what_is_left_out_is_counted() -> None:
    closed = '[[gremium]]\nid = "pg"\nname = "Planungsgruppe"\nart = "planungsgruppe"\noeffentlich = false\n'
    secret = PAPER.replace('titel = "Stand"', 'titel = "Geheim", oeffentlich = false')
    found = place(f"aaaaa 2023-03-01 {secret}", '2023-03-15 gremium = "JHA"', "2023-03-16", plan=JHA + closed)
    gaps = council(found, day("2023-04-01"), Visibility.PUBLIC).gaps
    assert (gaps.entries, gaps.papers, gaps.bodies) == (1, 1, 1)


def test_members_are_roles_and_those_of_closed_bodies_stay_in_the_house() -> None:
    plan = """
        [[gremium]]
        id = "stg"
        name = "Steuerungsgruppe"
        art = "steuerungsgruppe"
        oeffentlich = false
        mitglied = [{ rolle = "Netzwerkkoordination", leitung = true }, { rolle = "Jugendhilfeplanung" }]
    """
    named = place(
        f"aaaaa 2023-03-14 {SESSION.replace('Jugendhilfeausschuss', 'Steuerungsgruppe')}", plan=plan
    )
    assert objects(sound(pages(named)), "membership") == {}
    found = objects(sound(pages(named, Visibility.INTERNAL)), "membership")
    assert [one["role"] for one in found.values()] == ["Netzwerkkoordination (Leitung)", "Jugendhilfeplanung"]
    assert not any("person" in one for one in found.values())


def test_a_supplement_and_its_paper_name_each_other() -> None:
    more = PAPER.replace("017/2023", "017/2023-1").replace(
        'titel = "Stand"', 'titel = "Mehr", ergaenzt = "017/2023"'
    )
    found = objects(sound(pages(place(f"aaaaa 2023-03-01 {PAPER}", f"bbbbb 2023-03-05 {more}"))), "paper")
    assert found["bbbbb-1"]["superordinatedPaper"] == [found["aaaaa-1"]["id"]]
    assert found["aaaaa-1"]["subordinatedPaper"] == [found["bbbbb-1"]["id"]]


def frozen(audience: str = "") -> Project:
    paper = PAPER.replace('titel = "Stand"', 'titel = "Stand", datei = "anlagen/vorlage.md"')
    return place(
        f'aaaaa 2023-03-01 {paper}, eingefroren = [{{ datei = "anlagen/vorlage.md", {FROZEN}{audience} }}]'
    )


def test_a_frozen_file_goes_with_its_paper() -> None:
    found = sound(pages(frozen(), documents=FILES))
    (file,) = objects(found, "file").values()
    assert (file["size"], file["mimeType"], file["date"]) == (len(DATA), "text/markdown", "2023-03-01")
    assert file["sha512Checksum"] == sha512(DATA).hexdigest()
    assert as_folder(found)[file["accessUrl"].removeprefix(f"{BASE}/")] == DATA


@pytest.mark.parametrize(("audience", "given"), [(', fuer = "intern"', FILES), ("", {})])
def test_a_file_for_others_or_without_its_bytes_does_not(audience: str, given: dict[str, bytes]) -> None:
    found = sound(pages(frozen(audience), documents=given))
    assert (objects(found, "file"), found.files) == ({}, {})


def test_what_is_gone_is_said_to_be_deleted() -> None:
    before = pages(place(f"aaaaa 2023-03-01 {PAPER}"))
    now = pages(place())
    found = sound(with_deleted(now, BASE, as_folder(before), day("2023-05-01")))
    assert objects(found, "paper")["aaaaa-1"] == {
        "id": f"{BASE}/kreis-beispiel/paper/aaaaa-1.json",
        "type": "https://schema.oparl.org/1.1/Paper",
        "created": "2023-03-01T00:00:00+01:00",
        "modified": "2023-05-01T00:00:00+02:00",
        "deleted": True,
    }
    assert with_deleted(now, BASE, as_folder(found), day("2023-06-01")).objects == found.objects
    assert (
        with_deleted(now, "https://andere.invalid", as_folder(before), day("2023-05-01")).objects
        == now.objects
    )
    again = pages(place(f"aaaaa 2023-03-01 {PAPER}"))
    assert with_deleted(again, BASE, as_folder(found), day("2023-06-01")).objects == again.objects


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"1", b'{"id": 1}', b"\xff", b"[" * 100_000])
def test_other_files_of_an_earlier_folder_are_forgotten(data: bytes) -> None:
    now = pages(place())
    assert (
        with_deleted(now, BASE, {"kreis-beispiel/paper/x.json": data}, day("2023-05-01")).objects
        == now.objects
    )


@pytest.mark.parametrize(
    "path", ["index.html", "system.json.bak", "a/b/c.json", "a/paper/b/c.json", "a/x.json"]
)
def test_a_path_of_others_is_none_of_an_export(path: str) -> None:
    assert not is_page(path)


def test_the_same_is_written_every_time() -> None:
    one = place(f"k7q2m 2023-03-01 {PAPER}", f"d5gsu 2023-03-14 {SESSION}, {NOTED}")
    assert as_folder(pages(one)) == as_folder(pages(one, on="2024-01-01"))


def test_several_municipalities_share_a_system() -> None:
    one = council(place(f"aaaaa 2023-03-01 {PAPER}"), day("2023-04-01"), Visibility.PUBLIC)
    found = sound(oparl_pages([one, replace(one, place="süd")], BASE, {}))
    assert len(found.objects["body.json"]["data"]) == 2
    assert found.objects["süd/paper/aaaaa-1.json"]["id"] == f"{BASE}/s%C3%BCd/paper/aaaaa-1.json"
