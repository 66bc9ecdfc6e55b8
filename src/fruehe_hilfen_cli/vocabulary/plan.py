"""The fields of the roadmap, the scheme and the settings."""

from fruehe_hilfen_cli.vocabulary.term import Term

PLAN: dict[str, Term] = {
    "format": Term("format", "Format", "Version des Dateiformats; zurzeit 1."),
    # --- roadmap
    "municipality": Term("kommune", "Kommune", "Die Kommune und ihr Platz im Programm."),
    "name": Term("name", "Name", "Der Name, wie er in Tabellen und Berichten steht."),
    "land": Term("land", "Land", "Das Bundesland als Kürzel, z. B. NW; es bestimmt Feiertage und Ferien."),
    "theme": Term("thema", "Thema", "Das Thema der Kommune; jede hat genau eines."),
    "cohort": Term("kohorte", "Kohorte", "Die Jahre der Runde, z. B. 2022-2025."),
    "process": Term(
        "ablauf", "Ablauf", "Das Phasenschema: nzfh oder der Name einer TOML-Datei neben dem Fahrplan."
    ),
    "ideal_begin": Term(
        "ideal_beginn",
        "Ideal ab",
        "Der Monat, in dem der ideale Ablauf hier beginnt; ohne Angabe der des Schemas.",
    ),
    "regular_call": Term("jour_fixe", "Jour fixe", "Der Rhythmus des Jour fixe mit der Prozessbegleitung."),
    "first": Term("erster", "erster", "Tag des ersten Jour fixe."),
    "every_weeks": Term("alle_wochen", "alle … Wochen", "Abstand zwischen zwei Terminen in Wochen."),
    "light": Term("ampel", "Ampel", "Die Ampel mit ihren Gründen."),
    "Roadmap.light": Term(
        "ampel", "Ampel", "Einstellungen der Ampel; ohne Angabe gelten die üblichen Werte."
    ),
    "tolerance_days": Term(
        "toleranz_tage", "Toleranz", "So viele Tage darf ein Ende später liegen, ehe die Ampel rot wird."
    ),
    "warning_days": Term(
        "vorwarnung_tage",
        "Vorwarnung",
        "So viele Tage vor der Fälligkeit eines Meilensteins wird die Ampel gelb.",
    ),
    "blocks": Term(
        "zeitraum", "Zeiträume", "Die vereinbarten Zeiträume, jeder mit einer oder mehreren Phasen."
    ),
    "phases": Term("phasen", "Phasen", "Die Nummern der Phasen."),
    "begin": Term("beginn", "Beginn", "Erster Tag oder erster Monat."),
    "end": Term("ende", "Ende", "Letzter Tag oder letzter Monat; ein Monat endet an seinem letzten Tag."),
    "end_kind": Term("ende_ist", "Ende ist", "Wie fest das Ende ist: fest, voraussichtlich oder unbekannt."),
    "Block.name": Term("name", "Name", "Der örtliche Name; ohne Angabe die Namen der Phasen."),
    "milestones": Term("meilenstein", "Meilensteine", "Was die Phasen erbringen sollen."),
    "id": Term("id", "Nr.", "Die Nummer, unter der andere Stellen darauf verweisen."),
    "Milestone.id": Term("id", "Nr.", "Die Nummer, z. B. 3.4; Einträge verweisen darauf."),
    "phase": Term("phase", "Phase", "Die Nummer der Phase."),
    "title": Term("titel", "Titel", "Worum es geht, in einer Zeile."),
    "required": Term("pflicht", "Pflicht", "Ob die Phase ohne ihn als nicht abgeschlossen gilt."),
    "kind": Term("art", "Art", "Die Art, aus einer festen Liste."),
    "Milestone.kind": Term("art", "Art", "Nur bei Meilensteinen, auf die sich andere Regeln beziehen."),
    "GuideValue.kind": Term("art", "Art", "Die Art der Einträge, die dafür gezählt werden."),
    "due": Term(
        "faellig", "fällig", "Tag oder Monat; ohne Angabe das Ende des Zeitraums, in dem die Phase liegt."
    ),
    "guide_values": Term("richtwert", "Richtwerte", "Wie oft ein Format ungefähr stattfinden soll."),
    "times": Term("anzahl", "Richtwert", "Wie oft das Format ungefähr stattfinden soll."),
    "GuideValue.phases": Term("phasen", "Phasen", "Die Phasen, für die das Format vorgesehen ist."),
    "counted": Term(
        "zaehlt", "zählt", "Diese Arten von Einträgen zählen mit; ohne Angabe nur die eigene Art."
    ),
    "own_fields": Term(
        "logbuch_feld", "Eigene Überschriften", "Überschriften, die Ihr Logbuch zusätzlich hat."
    ),
    "key": Term("schluessel", "Schlüssel", "Der Name in den Dateien: Kleinbuchstaben, Ziffern, _ und -."),
    "label": Term("bezeichnung", "Bezeichnung", "Wie die Überschrift für Menschen heißt."),
    "type": Term("typ", "Typ", "Was darin steht: text, zahl, datum, ja-nein oder auswahl."),
    "kinds": Term("arten", "Arten", "Für welche Arten von Einträgen; ohne Angabe für alle."),
    "OwnField.required": Term(
        "pflicht", "Pflicht", "Ob ein Eintrag ohne diese Angabe einen Hinweis bekommt."
    ),
    "options": Term("werte", "Werte", "Die möglichen Wörter einer Auswahl."),
    "own_groups": Term("gruppe", "Eigene Gruppen", "Gruppen von Beteiligten neben denen des Programms."),
    "OwnGroup.id": Term("id", "Kürzel", "Das Wort, das in den Einträgen steht."),
    "headings": Term(
        "ueberschrift", "Spalten", "Welche Spalten eine Ausgabe des Logbuchs hat, in dieser Folge."
    ),
    "field": Term("feld", "Feld", "Der Schlüssel des Feldes, wie er im Eintrag steht."),
    "HeadingChoice.name": Term("name", "Name", "Wie die Spalte heißt; ohne Angabe wie üblich."),
    "allowed_terms": Term(
        "erlaubt", "Erlaubte Wörter", "Was wie eine persönliche Angabe aussieht und keine ist."
    ),
    "term": Term("begriff", "Begriff", "Die Wörter, die hier in Ordnung sind."),
    "commit": Term("commit", "Commit", "Ob fh jede Änderung gleich unter git festschreibt."),
    "exemptions": Term("ausnahme", "Ausnahmen", "Hinweise von fh pruefe, die hier in Ordnung sind."),
    "code": Term("code", "Code", "Der Code des Hinweises, z. B. P06."),
    "reason": Term("grund", "Grund", "Warum das so ist."),
    "file": Term("datei", "Datei", "Der Pfad der Datei im Arbeitsordner."),
    "Exemption.file": Term("datei", "Datei", "Nur in dieser Datei; ohne Angabe in allen."),
    # --- scheme
    "source": Term("quelle", "Quelle", "Woher der Ablauf stammt."),
    "derived_note": Term(
        "hinweis_abgeleitet",
        "Hinweis",
        "Was bei einem verschobenen Ablauf über dessen Zeitfenster zu sagen ist.",
    ),
    "guided_by": Term(
        "begleitung",
        "Begleitung",
        "Mit wem Abweichungen zu klären sind, im dritten Fall, z. B. dem NZFH; ohne Angabe niemand.",
    ),
    "delivers": Term(
        "ergebnis",
        "Ergebnis",
        "Was die Phase außer ihren Meilensteinen erbringt: wirkungstreppe oder massnahmen.",
    ),
    "stages": Term("phase", "Phasen", "Die Phasen des Ablaufs mit ihrem idealen Zeitfenster."),
    "number": Term("nummer", "Nr.", "Die Nummer der Phase."),
    # --- results staircase
    "goals": Term("ziel", "Ziele", "Die Ziele auf den Stufen der Wirkungstreppe."),
    "Measure.goals": Term("ziel", "Ziele", "Die Kürzel der Ziele, denen die Maßnahme dient."),
    "Goal.id": Term("id", "Kürzel", "Das Kürzel, z. B. Z1; Indikatoren und Maßnahmen verweisen darauf."),
    "step": Term("stufe", "Stufe", "Die Stufe der Wirkungstreppe, 1 bis 7."),
    "target_group": Term("zielgruppe", "Zielgruppe", "Für wen sich etwas ändern soll."),
    "agreed_with": Term(
        "vereinbart_mit", "vereinbart mit", "Mit wem das Ziel vereinbart ist: Rollen, Gremien."
    ),
    "agreed_on": Term("vereinbart_am", "vereinbart am", "Wann das Ziel vereinbart wurde."),
    "Goal.until": Term("bis", "bis", "Bis wann das Ziel erreicht sein soll."),
    "indicators": Term("indikator", "Indikatoren", "Woran man sieht, ob ein Ziel erreicht ist."),
    "Indicator.id": Term("id", "Kürzel", "Das Kürzel, z. B. I1; Messungen verweisen darauf."),
    "goal": Term("ziel", "Ziel", "Das Kürzel des Ziels, z. B. Z1."),
    "Indicator.kind": Term("art", "Art", "quantitativ (Zahlen) oder qualitativ (eine beschriebene Skala)."),
    "scale": Term("skala", "Skala", "Die Wörter der Skala, von 1 an."),
    "direction": Term("richtung", "Richtung", "Ob mehr oder weniger besser ist."),
    "baseline": Term("ausgangswert", "Ausgangswert", "Der Wert am Anfang."),
    "baseline_on": Term("ausgangswert_am", "Ausgangswert am", "Von wann der Ausgangswert ist."),
    "target": Term("zielwert", "Zielwert", "Der Wert, der erreicht werden soll."),
    "target_by": Term("zielwert_bis", "Zielwert bis", "Bis wann er erreicht werden soll."),
    "lowest": Term("kleinster", "kleinster", "Der kleinste Wert, der möglich ist."),
    "highest": Term("groesster", "größter", "Der größte Wert, der möglich ist."),
    "Indicator.source": Term("quelle", "Quelle", "Woher die Werte kommen."),
    "method": Term("methode", "Methode", "Wie die Werte erhoben werden."),
    "Indicator.every_months": Term("alle_monate", "alle … Monate", "Wie oft gemessen wird."),
    "responsible": Term("zustaendig", "zuständig", "Die Rolle, die sich kümmert; kein Personenname."),
    "empty_steps": Term("leere_stufe", "Leere Stufen", "Stufen, die mit Absicht leer sind."),
    # --- measures
    "measures": Term("massnahme", "Maßnahmen", "Was getan wird, um die Ziele zu erreichen."),
    "Measure.id": Term("id", "Kürzel", "Das Kürzel, z. B. M1; Einträge verweisen darauf."),
    "field_of_action": Term("handlungsfeld", "Handlungsfeld", "Zu welchem Handlungsfeld sie gehört."),
    "partners": Term("partner", "Partner", "Wer mitwirkt: Rollen, Einrichtungen."),
    "planned_uptake": Term("geplante_anzahl", "geplant", "Wie viele erreicht werden sollen."),
    "steps_of_work": Term("schritt", "Schritte", "Die Arbeitsschritte."),
    "resources": Term("ressource", "Ressourcen", "Was gebraucht wird."),
    "Resource.what": Term("was", "Ressource", "Was gebraucht wird, in Worten."),
    "euros": Term("euro", "Euro", "Wie viel Geld."),
    "hours": Term("stunden", "Stunden", "Wie viele Stunden."),
    "review": Term("ueberpruefung", "Überprüfung", "Wann, woran und durch wen sie überprüft wird."),
    "ReviewScheme.every_months": Term("alle_monate", "alle … Monate", "Wie oft überprüft wird."),
    "on": Term("am", "am", "Tage oder Monate, an denen überprüft wird."),
    "by_what": Term("woran", "woran", "Woran man sieht, ob die Maßnahme wirkt."),
    "ReviewScheme.who": Term("wer", "wer", "Die Rolle, die überprüft; kein Personenname."),
    # --- planning actors
    "planners": Term("akteur", "Akteure", "Wer plant: Gremien, Ämter, Einrichtungen."),
    "Planner.id": Term("id", "Kürzel", "Das Kürzel, z. B. A1; Verbindungen verweisen darauf."),
    "area": Term("bereich", "Bereich", "Zum Beispiel Jugendhilfe, Gesundheit oder Soziales."),
    "level": Term("ebene", "Ebene", "Zum Beispiel Kreis oder Gemeinde."),
    "Planner.tasks": Term("aufgabe", "Aufgaben", "Was er plant."),
    "ties": Term("verbindung", "Verbindungen", "Wer mit wem zusammenarbeitet."),
    "between": Term("zwischen", "zwischen", "Die Kürzel der beiden."),
    "how": Term("wie", "wie", "Worin die Zusammenarbeit besteht."),
    # --- checklists
    "Checklist.name": Term("name", "Name", "Der Name der Datei ohne .toml, z. B. planungskonzeption."),
    "explanation": Term("erklaerung", "Erklärung", "Wozu die Checkliste dient."),
    "aims": Term("anliegen", "Anliegen", "Worum es geht."),
    "aim": Term("anliegen", "Anliegen", "Die Nummer des Anliegens."),
    "items": Term("punkt", "Punkte", "Die Fragen, eine nach der anderen."),
    "ChecklistItem.text": Term("text", "Punkt", "Die Aussage, der man zustimmt oder nicht."),
}
