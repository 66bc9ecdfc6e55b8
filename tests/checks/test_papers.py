"""Checks of council papers: their numbers, and what they add to."""

from tests.checks.building import project, told, unread

from fruehe_hilfen_cli.checks.papers import no_number, unclear_paper

HEAD = 'datum = 2023-03-14\n[[vorlage]]\nart = "mitteilung"\ntitel = "Stand"\n'
LATER = 'datum = 2023-04-14\n[[vorlage]]\nart = "mitteilung"\ntitel = "Mehr"\n'
NUMBER = 'nummer = "017/2023"\n'


def test_only_a_paper_that_went_out_needs_a_number() -> None:
    assert told(no_number, project(k7q2m=HEAD)) == []
    assert told(no_number, project(k7q2m=f"{HEAD}eingereicht_am = 2023-03-14\n")) == [
        ("vorlage.0.titel", "Die Vorlage „Stand“ ist eingereicht und hat keine Nummer.")
    ]
    assert told(no_number, project(k7q2m=f"{HEAD}eingereicht_am = 2023-03-14\n{NUMBER}")) == []


def test_a_paper_that_was_dealt_with_needs_a_number() -> None:
    decision = '[[beschluss]]\ntitel = "x"\nvorlage = "k7q2m/1"\nrolle = "kenntnisnahme"\ngremium = "JHA"\n'
    assert told(no_number, project(k7q2m=HEAD + decision)) == [
        ("vorlage.0.titel", "Die Vorlage „Stand“ ist beraten und hat keine Nummer.")
    ]


def test_a_supplement_names_a_paper_that_is_there() -> None:
    good = project(k7q2m=HEAD + NUMBER, h4rmz=f'{LATER}ergaenzt = "017/2023"\n')
    bad = project(k7q2m=HEAD + NUMBER, h4rmz=f'{LATER}ergaenzt = "071/2023"\n')
    assert told(unclear_paper, good) == []
    assert told(unclear_paper, bad) == [
        ("vorlage.0.ergaenzt", "Die Vorlage „071/2023“ gibt es im Logbuch nicht.")
    ]
    assert told(unclear_paper, unread(bad)) == []


def test_a_supplement_does_not_add_to_itself() -> None:
    assert told(unclear_paper, project(k7q2m=f'{HEAD}{NUMBER}ergaenzt = "017/2023"\n')) == [
        ("vorlage.0.ergaenzt", "Die Vorlage 017/2023 ergänzt sich selbst.")
    ]


def test_a_number_belongs_to_one_paper() -> None:
    twice = project(k7q2m=HEAD + NUMBER, h4rmz=f'{LATER}nummer = "017 / 2023"\n')
    assert told(unclear_paper, twice) == [
        ("vorlage.0.nummer", "Die Nummer 017 / 2023 hat schon die Vorlage k7q2m/1 („Stand“).")
    ]


def test_a_decision_may_name_a_paper_that_nobody_recorded() -> None:
    line = '[[beschluss]]\ntitel = "x"\nvorlage = "9/2019"\nrolle = "kenntnisnahme"\n'
    assert told(unclear_paper, project(k7q2m=HEAD + NUMBER + line)) == []
