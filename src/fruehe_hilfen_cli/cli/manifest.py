"""The table of all commands: the only place where their names and one-line helps stand.

It is read on every start, so it imports nothing else of the project; a module loads when its command runs.
"""

from fruehe_hilfen_cli.cli.command_groups import BEGIN, GROUPS, LEAD, LOOK, RESULTS, SET_UP
from fruehe_hilfen_cli.cli.command_rows import Command, Group

__all__ = ["COMMANDS", "GROUPS", "PROGRAMS", "Command", "Group", "children", "completion_variable"]

PROGRAMS = ("fh", "fruehe-hilfen")
"""The names under which the program is installed."""

COMMANDS = (
    Command(("init",), "init", "Legt eine Kommune mit ihrem Fahrplan und einem leeren Logbuch an.", BEGIN),
    Command(("logbuch", "neu"), "logbuch_neu", "Schreibt einen neuen Eintrag, auf Wunsch Frage für Frage."),
    Command(("logbuch", "liste"), "logbuch_liste", "Zeigt die Einträge; der neueste steht unten."),
    Command(("logbuch", "zeige"), "logbuch_zeige", "Zeigt einen Eintrag in voller Länge."),
    Command(("logbuch", "suche"), "logbuch_suche", "Sucht Wörter in allen Angaben der Einträge."),
    Command(
        ("logbuch", "bearbeite"),
        "logbuch_bearbeite",
        "Ändert einen Eintrag, im Editor oder einzelne Angaben.",
    ),
    Command(
        ("logbuch", "dupliziere"),
        "logbuch_dupliziere",
        "Schreibt einen Eintrag nach dem Muster eines früheren.",
    ),
    Command(("logbuch", "entferne"), "logbuch_entferne", "Entfernt einen Eintrag, nach einer Rückfrage."),
    Command(
        ("logbuch", "importiere"),
        "logbuch_importiere",
        "Übernimmt Einträge aus einer Tabelle von Word, Excel oder CSV.",
    ),
    Command(
        ("logbuch", "exportiere"),
        "logbuch_exportiere",
        "Schreibt die Einträge für Excel, als Text oder für andere Programme.",
    ),
    Command(("aufgabe", "liste"), "aufgabe_liste", "Zeigt offene Aufgaben; die dringendste steht oben."),
    Command(("aufgabe", "erledigt"), "aufgabe_erledigt", "Hält fest, dass Aufgaben erledigt sind."),
    Command(("aufgabe", "neu"), "aufgabe_neu", "Hält eine neue Aufgabe fest."),
    Command(
        ("meilenstein", "liste"), "meilenstein_liste", "Zeigt die Meilensteine mit Fälligkeit und Stand."
    ),
    Command(
        ("meilenstein", "erreicht"), "meilenstein_erreicht", "Hält fest, dass Meilensteine erreicht sind."
    ),
    Command(
        ("meilenstein", "entfaellt"),
        "meilenstein_entfaellt",
        "Hält fest, dass ein Meilenstein hier nicht erforderlich ist.",
    ),
    Command(
        ("meilenstein", "wieder-offen"),
        "meilenstein_wieder_offen",
        "Öffnet einen erreichten oder entfallenen Meilenstein wieder.",
    ),
    Command(("abweichung", "neu"), "abweichung_neu", "Hält fest, was nicht oder nicht rechtzeitig gelingt."),
    Command(
        ("abweichung", "geklaert"), "abweichung_geklaert", "Hält fest, was mit dem NZFH dazu geklärt ist."
    ),
    Command(("abweichung", "liste"), "abweichung_liste", "Zeigt Abweichungen; offene stehen oben."),
    Command(("frage", "liste"), "frage_liste", "Zeigt offene Fragen; die älteste steht oben."),
    Command(("frage", "beantwortet"), "frage_beantwortet", "Hält die Antwort auf eine Frage fest."),
    Command(("frage", "neu"), "frage_neu", "Hält eine offene Frage fest."),
    Command(("jour-fixe", "blatt"), "jour_fixe_blatt", "Zeigt auf einer Seite, was zu besprechen ist."),
    Command(
        ("jour-fixe", "halte"), "jour_fixe_halte", "Schreibt den Eintrag zum Jour fixe, Punkt für Punkt."
    ),
    Command(
        ("jour-fixe", "termine"),
        "jour_fixe_termine",
        "Zeigt die Termine: gehalten, ausgefallen, verlegt und die nächsten.",
    ),
    Command(("termin", "neu"), "termin_neu", "Hält einen Termin fest, der bevorsteht."),
    Command(("termin", "verschiebe"), "termin_verschiebe", "Verlegt einen Termin oder einen Jour fixe."),
    Command(("termin", "absage"), "termin_absage", "Hält fest, dass ein Termin oder Jour fixe ausfällt."),
    Command(
        ("berichtspflicht", "liste"), "berichtspflicht_liste", "Zeigt, wem wann worüber zu berichten ist."
    ),
    Command(
        ("berichtspflicht", "erfuellt"), "berichtspflicht_erfuellt", "Hält fest, dass berichtet worden ist."
    ),
    Command(("berichtspflicht", "neu"), "berichtspflicht_neu", "Hält fest, dass jemand um Berichte bittet."),
    Command(("ziel", "neu"), "ziel_neu", "Nimmt ein Ziel in die Wirkungstreppe auf."),
    Command(("ziel", "liste"), "ziel_liste", "Zeigt die Ziele, Stufe für Stufe."),
    Command(("ziel", "zeige"), "ziel_zeige", "Zeigt ein Ziel mit Indikatoren und Maßnahmen."),
    Command(("ziel", "aendere"), "ziel_aendere", "Ändert ein Ziel; ein vereinbartes mit Datum und Grund."),
    Command(("indikator", "neu"), "indikator_neu", "Nimmt einen Indikator auf."),
    Command(("indikator", "liste"), "indikator_liste", "Zeigt die Indikatoren mit Ausgangs- und Zielwert."),
    Command(
        ("indikator", "aendere"),
        "indikator_aendere",
        "Ändert einen Indikator; einen vereinbarten mit Datum und Grund.",
    ),
    Command(("messung", "neu"), "messung_neu", "Hält einen Wert eines Indikators fest."),
    Command(("messung", "liste"), "messung_liste", "Zeigt die Werte eines Indikators."),
    Command(("massnahme", "neu"), "massnahme_neu", "Nimmt eine Maßnahme in den Plan auf."),
    Command(("massnahme", "liste"), "massnahme_liste", "Zeigt die Maßnahmen mit ihrem Stand."),
    Command(("massnahme", "zeige"), "massnahme_zeige", "Zeigt eine Maßnahme in voller Länge."),
    Command(("massnahme", "plan"), "massnahme_plan", "Zeichnet die Maßnahmen über den Monaten."),
    Command(
        ("massnahme", "stand"),
        "massnahme_stand",
        "Hält fest, dass eine Maßnahme begonnen, abgeschlossen oder eingestellt ist.",
    ),
    Command(("massnahme", "aendere"), "massnahme_aendere", "Ändert eine Maßnahme im Plan."),
    Command(("massnahme", "idee"), "massnahme_idee", "Hält eine Idee für eine Maßnahme fest."),
    Command(("massnahme", "bewerte"), "massnahme_bewerte", "Gibt einer Idee Punkte."),
    Command(("massnahme", "ideen"), "massnahme_ideen", "Zeigt die Ideen, die beste oben."),
    Command(
        ("inanspruchnahme", "neu"), "inanspruchnahme_neu", "Hält fest, wie oft eine Maßnahme genutzt wurde."
    ),
    Command(
        ("inanspruchnahme", "liste"),
        "inanspruchnahme_liste",
        "Zeigt die Inanspruchnahme je Monat oder Quartal.",
    ),
    Command(("pruefung", "neu"), "pruefung_neu", "Hält fest, was eine Überprüfung ergab."),
    Command(("pruefung", "liste"), "pruefung_liste", "Zeigt die Überprüfungen und die nächsten."),
    Command(("checkliste", "neu"), "checkliste_neu", "Fragt eine Checkliste Punkt für Punkt ab."),
    Command(("checkliste", "liste"), "checkliste_liste", "Zeigt, welche Checklisten es gibt."),
    Command(("checkliste", "zeige"), "checkliste_zeige", "Zeigt die Punkte einer Checkliste."),
    Command(
        ("checkliste", "auswertung"),
        "checkliste_auswertung",
        "Vergleicht, was die Einzelnen angekreuzt haben.",
    ),
    Command(("akteure", "zeige"), "akteure_zeige", "Zeigt, wer was plant, und wer mit wem verbunden ist."),
    Command(("akteure", "neu"), "akteure_neu", "Nimmt einen Akteur auf, der plant."),
    Command(("akteure", "verbinde"), "akteure_verbinde", "Hält fest, dass zwei Akteure zusammenarbeiten."),
    Command(("treppe",), "treppe", "Zeichnet die Wirkungstreppe mit Zielen und ihrem Stand.", RESULTS),
    Command(("soll-ist",), "soll_ist", "Stellt Soll und Ist nebeneinander.", RESULTS),
    Command(("gremium", "liste"), "gremium_liste", "Zeigt die Gremien: getagt, nächste Sitzung, überfällig."),
    Command(("gremium", "zeige"), "gremium_zeige", "Zeigt ein Gremium mit Mitgliedern und Sitzungen."),
    Command(("gremium", "neu"), "gremium_neu", "Nimmt ein Gremium auf."),
    Command(("gremium", "aendere"), "gremium_aendere", "Ändert ein Gremium oder seine Mitglieder."),
    Command(("sitzung", "neu"), "sitzung_neu", "Hält fest, dass ein Gremium getagt hat."),
    Command(("vorlage", "neu"), "vorlage_neu", "Entwirft eine Vorlage aus den Daten."),
    Command(("vorlage", "einreichen"), "vorlage_einreichen", "Hält fest, dass eine Vorlage eingereicht ist."),
    Command(("vorlage", "liste"), "vorlage_liste", "Zeigt die Vorlagen und ihre Beratungsfolge."),
    Command(("beschluss", "neu"), "beschluss_neu", "Hält fest, was ein Gremium beschlossen hat."),
    Command(("beschluss", "stand"), "beschluss_stand", "Hält fest, wie weit ein Beschluss umgesetzt ist."),
    Command(("beschluss", "liste"), "beschluss_liste", "Zeigt die Beschlusskontrolle."),
    Command(("beschluss", "zeige"), "beschluss_zeige", "Zeigt einen Beschluss in voller Länge."),
    Command(("ressourcen", "zeige"), "ressourcen_zeige", "Zeigt, was geplant, ausgegeben und offen ist."),
    Command(("ressourcen", "haushalt"), "ressourcen_haushalt", "Plant Geld für ein Jahr und einen Zweck."),
    Command(("ressourcen", "stelle"), "ressourcen_stelle", "Nimmt eine Stelle auf oder ändert sie."),
    Command(("ausgabe", "neu"), "ausgabe_neu", "Hält eine Ausgabe fest."),
    Command(("ausgabe", "liste"), "ausgabe_liste", "Zeigt die Ausgaben."),
    Command(
        ("phase", "abschliessen"), "phase_abschliessen", "Hält die Entscheidung am Ende einer Phase fest."
    ),
    Command(
        ("kommune", "ausgeschieden"), "kommune_ausgeschieden", "Hält fest, dass eine Kommune ausscheidet."
    ),
    Command(("zurueck",), "zurueck", "Nimmt zurück, was fh zuletzt geschrieben hat.", LEAD),
    Command(("status",), "status", "Zeigt, wo eine Kommune oder alle im Prozess stehen.", LOOK),
    Command(("fahrplan", "zeige"), "fahrplan_zeige", "Zeigt Zeiträume und Meilensteine als Zeitleiste."),
    Command(
        ("fahrplan", "verschiebe"),
        "fahrplan_verschiebe",
        "Verschiebt einen Zeitraum oder Meilenstein, mit Grund und Auswirkung.",
    ),
    Command(
        ("fahrplan", "bearbeite"),
        "fahrplan_bearbeite",
        "Ändert das Vereinbarte selbst, im Editor oder einzeln.",
    ),
    Command(
        ("fahrplan", "meilenstein", "neu"),
        "fahrplan_meilenstein_neu",
        "Nimmt einen Meilenstein in den Plan auf.",
    ),
    Command(
        ("fahrplan", "meilenstein", "aendere"),
        "fahrplan_meilenstein_aendere",
        "Ändert einen Meilenstein im Plan.",
    ),
    Command(
        ("fahrplan", "meilenstein", "entferne"),
        "fahrplan_meilenstein_entferne",
        "Streicht einen Meilenstein aus dem Plan.",
    ),
    Command(("kalender", "zeige"), "kalender_zeige", "Zeigt, was in den nächsten Wochen ansteht."),
    Command(
        ("kalender", "exportiere"),
        "kalender_exportiere",
        "Schreibt die Termine für Outlook und andere Kalender.",
    ),
    Command(("trend",), "trend", "Zeigt, wie sich die erwarteten Termine bewegen.", LOOK),
    Command(("formate",), "formate", "Zeigt, wie oft welches Format stattfand.", LOOK),
    Command(("vergleich",), "vergleich", "Stellt Kommunen nebeneinander, im Vergleich zum Ideal.", LOOK),
    Command(("sammle",), "sammle", "Zeigt die Kommunen aus mehreren Ordnern zusammen.", LOOK),
    Command(("beteiligung",), "beteiligung", "Zeigt, wer wann beteiligt war, und wer noch nicht.", LOOK),
    Command(("bericht", "status"), "bericht_status", "Der Phasenstand, mit Gründen der Ampel."),
    Command(("bericht", "vergleich"), "bericht_vergleich", "Der Vergleich der Kommunen in einer Datei."),
    Command(("bericht", "jour-fixe"), "bericht_jour_fixe", "Das Blatt für den nächsten Jour fixe."),
    Command(("bericht", "logbuch"), "bericht_logbuch", "Das Logbuch, ganz oder aus einem Zeitraum."),
    Command(("bericht", "nzfh"), "bericht_nzfh", "Das Logbuch für das NZFH, Phase für Phase."),
    Command(("bericht", "abweichungen"), "bericht_abweichungen", "Was anders kam als vereinbart, und warum."),
    Command(("bericht", "trend"), "bericht_trend", "Wie sich die erwarteten Termine bewegen."),
    Command(("bericht", "treppe"), "bericht_treppe", "Die Wirkungstreppe mit Zielen und Indikatoren."),
    Command(("bericht", "soll-ist"), "bericht_soll_ist", "Der Vergleich von Soll und Ist."),
    Command(
        ("bericht", "inanspruchnahme"), "bericht_inanspruchnahme", "Wie oft die Maßnahmen genutzt werden."
    ),
    Command(("bericht", "beschluesse"), "bericht_beschluesse", "Die Beschlüsse und ihre Umsetzung."),
    Command(("bericht", "vorlagen"), "bericht_vorlagen", "Die Vorlagen und ihre Beratungsfolge."),
    Command(("bericht", "leitfaden"), "bericht_leitfaden", "Der Entwurf des kommunalen Leitfadens."),
    Command(("bericht", "seite"), "bericht_seite", "Eine Seite für den Browser, auch für alle Kommunen."),
    Command(("bericht", "tabellen"), "bericht_tabellen", "Alle Daten als Tabellen, für Excel."),
    Command(("bericht", "briefbogen"), "bericht_briefbogen", "Ein Muster für Ihren Briefbogen in Word."),
    Command(("export", "oparl"), "export_oparl", "Schreibt Gremien, Vorlagen und Sitzungen nach OParl 1.1."),
    Command(("export", "jsonl"), "export_jsonl", "Schreibt jeden Datensatz als eine Zeile JSON."),
    Command(("verlauf",), "verlauf", "Erzählt, was im Prozess der Reihe nach geschah.", LOOK),
    Command(
        ("unterschied",), "unterschied", "Sagt, was sich zwischen zwei Tagen oder Ständen geändert hat.", LOOK
    ),
    Command(("pruefe",), "pruefe", "Prüft alle Dateien und nennt jeden Fehler mit Datei und Zeile.", SET_UP),
    Command(("diagnose",), "diagnose", "Sieht nach, ob auf diesem Rechner alles in Ordnung ist.", SET_UP),
    Command(("migriere",), "migriere", "Bringt Dateien älterer Formate auf das heutige.", SET_UP),
    Command(("schema",), "schema", "Schreibt die Schemata, mit denen Editoren ergänzen und prüfen.", SET_UP),
    Command(
        ("vervollstaendigung",),
        "vervollstaendigung",
        "Richtet ein, dass die Tabulatortaste Befehle ergänzt.",
        SET_UP,
    ),
)


def children(path: tuple[str, ...]) -> dict[str, Command | Group]:
    """What can follow the given words: the next word and what it names, in the table's order."""
    depth = len(path)
    groups = {group.path: group for group in GROUPS}
    found: dict[str, Command | Group] = {}
    for command in COMMANDS:
        if command.path[:depth] == path and len(command.path) > depth:
            word = command.path[depth]
            here = len(command.path) == depth + 1
            found.setdefault(word, command if here else groups[command.path[: depth + 1]])
    return found


def completion_variable(program: str) -> str:
    """The environment variable by which a shell asks the program of that name for completions."""
    return f"_{program.upper().replace('-', '_')}_COMPLETE"
