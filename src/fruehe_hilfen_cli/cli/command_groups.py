"""The groups of commands, and the headings under which they stand on the help page."""

from fruehe_hilfen_cli.cli.command_rows import Group

BEGIN, LEAD, RESULTS = "Anfangen", "Prozess führen", "Ziele und Maßnahmen"
GOVERN, LOOK, REPORT = "Gremien und Mittel", "Ansehen", "Berichten"
SET_UP = "Prüfen und einrichten"

GROUPS = (
    Group(("logbuch",), "Führt das Prozess-Logbuch.", LEAD),
    Group(("aufgabe",), "Führt die Aufgaben aus dem Logbuch.", LEAD),
    Group(("meilenstein",), "Führt die Meilensteine.", LEAD),
    Group(("frage",), "Führt die offenen Fragen aus dem Logbuch.", LEAD),
    Group(("abweichung",), "Führt Abweichungen bis zur Klärung mit dem NZFH.", LEAD),
    Group(("jour-fixe",), "Bereitet den Jour fixe vor und hält ihn fest.", LEAD),
    Group(("termin",), "Führt Termine, die bevorstehen.", LEAD),
    Group(("berichtspflicht",), "Führt Berichte, um die jemand gebeten hat.", LEAD),
    Group(("ziel",), "Führt die Ziele der Wirkungstreppe.", RESULTS),
    Group(("indikator",), "Führt die Indikatoren, an denen man Ziele misst.", RESULTS),
    Group(("messung",), "Führt die Werte der Indikatoren.", RESULTS),
    Group(("massnahme",), "Führt Ideen und Maßnahmen.", RESULTS),
    Group(("inanspruchnahme",), "Führt, wie oft Maßnahmen genutzt werden.", RESULTS),
    Group(("pruefung",), "Führt die Überprüfungen der Maßnahmen.", RESULTS),
    Group(("checkliste",), "Führt Checklisten, die jede Person für sich ausfüllt.", RESULTS),
    Group(("akteure",), "Führt, wer was plant und wer mit wem.", RESULTS, default="zeige"),
    Group(("gremium",), "Führt Gremien, ihre Mitglieder und ihren Rhythmus.", GOVERN),
    Group(("sitzung",), "Führt die Sitzungen der Gremien.", GOVERN),
    Group(("vorlage",), "Entwirft Vorlagen für Gremien und reicht sie ein.", GOVERN),
    Group(("beschluss",), "Führt Beschlüsse und ihre Umsetzung.", GOVERN),
    Group(("ressourcen",), "Zeigt und führt Geld, Stellen und weitere Mittel.", GOVERN, default="zeige"),
    Group(("ausgabe",), "Führt, was ausgegeben wurde.", GOVERN),
    Group(("phase",), "Schließt Phasen mit einer Entscheidung ab.", GOVERN),
    Group(("kommune",), "Führt, ob eine Kommune dabei ist.", GOVERN),
    Group(("fahrplan", "meilenstein"), "Ändert die vereinbarten Meilensteine."),
    Group(("kalender",), "Zeigt, was in den nächsten Wochen ansteht.", LOOK, default="zeige"),
    Group(("bericht",), "Macht Berichte für Word, ODF, PDF, HTML und Excel.", REPORT),
    Group(("export",), "Gibt Daten an andere Systeme.", LOOK),
    Group(("fahrplan",), "Zeigt und ändert Zeiträume und Meilensteine.", LOOK, default="zeige"),
)
