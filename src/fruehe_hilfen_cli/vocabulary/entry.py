"""The fields of an entry of the logbook."""

from fruehe_hilfen_cli.vocabulary.term import Term

ENTRY: dict[str, Term] = {
    "day": Term("datum", "Datum", 'Tag des Ereignisses, z. B. 2023-02-13, oder der Monat, z. B. "2023-02".'),
    "day_kind": Term(
        "datum_ist", "Datum ist", "am: das Datum ist genau; spaetestens: an diesem Tag oder früher."
    ),
    "Entry.kind": Term("art", "Art", "Was der Eintrag festhält, z. B. jour-fixe, sitzung oder erfolg."),
    "Entry.phase": Term("phase", "Phase", "Die Nummer der Phase; ohne Angabe die des Zeitraums an dem Tag."),
    "author": Term("verfasst_von", "verfasst von", "Die Rolle, die den Eintrag schreibt; kein Personenname."),
    "participants": Term("teilnehmende", "Teilnehmende", "Wie viele Menschen teilgenommen haben."),
    "groups": Term("gruppen", "Gruppen", "Welche Gruppen teilgenommen haben."),
    "body": Term("gremium", "Gremium", "Welches Gremium getagt hat."),
    "visibility": Term(
        "sichtbarkeit", "Sichtbarkeit", "Wer den Eintrag sehen darf: intern, nzfh oder oeffentlich."
    ),
    "judgement": Term(
        "ampel", "Einschätzung", "Die eigene Einschätzung: gruen, gelb oder rot; immer mit Grund."
    ),
    "judgement_reason": Term(
        "ampel_grund", "Grund der Einschätzung", "Worauf die eigene Einschätzung beruht."
    ),
    "text": Term("text", "Text", "Was geschehen ist, in eigenen Worten."),
    "reached": Term("erreicht", "erreicht", "Die Nummern der Meilensteine, die damit erreicht sind."),
    "evidence": Term("belege", "Belege", "Dateien, Adressen oder Quellen, die das Ereignis belegen."),
    "done": Term("erledigt", "erledigt", "Aufgaben aus früheren Einträgen, z. B. k7q2m/1."),
    "waived": Term("entfallen", "entfallen", "Meilensteine, die hier nicht erforderlich sind."),
    "reopened": Term("wieder_offen", "wieder offen", "Meilensteine, die doch wieder offen sind."),
    "deviations": Term("abweichung", "Abweichungen", "Ziele oder Termine, die nicht gehalten werden."),
    "clearings": Term("klaerung", "Klärungen", "Abweichungen, die mit dem NZFH geklärt wurden."),
    "tasks": Term("aufgabe", "Aufgaben", "Was daraus zu tun ist."),
    "shared": Term(
        "gemeinsam", "gemeinsam", "Die Kennung, die Einträge mehrerer Kommunen zu einem Ereignis verbindet."
    ),
    "extra": Term("zusatz", "Eigene Angaben", "Was unter den eigenen Überschriften der Kommune steht."),
    "milestone": Term("meilenstein", "Meilenstein", "Die Nummer des Meilensteins."),
    "revokes": Term(
        "hebt_auf", "hebt auf", "Die Einträge, deren Angabe nicht mehr gilt; ohne Angabe alle bisherigen."
    ),
    "subject": Term(
        "betrifft", "betrifft", "phase 3, meilenstein 3.2 oder vereinbarung mit einem Stichwort."
    ),
    "trigger": Term("ausloeser", "Auslöser", "Was nicht gehalten wird: termin, ziel oder vertrag."),
    "new_begin": Term("neuer_beginn", "neuer Beginn", "Der neue erste Tag oder Monat, wenn er sich ändert."),
    "moves": Term("verschiebt", "verschiebt mit", "Was sich mitverschiebt: Zeiträume und Meilensteine."),
    "cleared_by": Term("geklaert_durch", "geklärt durch", "Der Eintrag, der vom Gespräch berichtet."),
    "new_end": Term("neues_ende", "neues Ende", "Der neue Tag oder Monat, wenn er schon feststeht."),
    "effect": Term("auswirkung", "Auswirkung", "Was das für den weiteren Verlauf bedeutet."),
    "cleared_on": Term("geklaert_am", "geklärt am", "Tag des Gesprächs mit dem NZFH."),
    "deviation": Term("abweichung", "Abweichung", "Die Abweichung, z. B. k7q2m/1."),
    "outcome": Term("ergebnis", "Ergebnis", "Was im Gespräch geklärt wurde."),
    "participation_form": Term(
        "beteiligungsform", "Beteiligungsform", "Nur bei Workshops: fokusgruppe, befragung oder kinderformat."
    ),
    "questions": Term("frage", "Fragen", "Was danach noch offen ist."),
    "Question.what": Term("was", "Frage", "Was offen ist."),
    "Question.who": Term("wer", "an", "Die Rolle, die antworten soll; kein Personenname."),
    "answers": Term("antwort", "Antworten", "Antworten auf Fragen aus früheren Einträgen."),
    "question": Term("frage", "Frage", "Die Frage, z. B. k7q2m/1."),
    "answer": Term("antwort", "Antwort", "Was die Antwort ist."),
    "appointments": Term("termin", "Termine", "Treffen, die bevorstehen."),
    "Appointment.day": Term("datum", "Datum", "Tag des Treffens, oder der Monat."),
    "Appointment.kind": Term("art", "Art", "Die Art des Treffens, z. B. sitzung oder workshop."),
    "Appointment.body": Term("gremium", "Gremium", "Welches Gremium tagen wird."),
    "appointment": Term(
        "termin", "Termin", "Der Tag eines Jour fixe, oder die Nummer eines Termins wie k7q2m/1."
    ),
    "date_changes": Term("terminaenderung", "Terminänderungen", "Termine, die verlegt sind oder ausfallen."),
    "new_day": Term("neuer_termin", "neuer Termin", "Der neue Tag; ohne Angabe fällt der Termin aus."),
    "new_time": Term("neue_uhrzeit", "neue Uhrzeit", 'Die neue Uhrzeit, z. B. "14:30".'),
    "DateChange.revokes": Term(
        "hebt_auf", "hebt auf", "Einträge vom selben Tag, deren Angabe zu diesem Termin nicht mehr gilt."
    ),
    "time": Term("uhrzeit", "Uhrzeit", 'Die Uhrzeit, z. B. "14:30".'),
    "minutes": Term("dauer_minuten", "Dauer", "Wie viele Minuten ein Termin im Kalender belegt."),
    "report_duties": Term("berichtspflicht", "Berichtspflichten", "Berichte, um die jemand gebeten hat."),
    "ReportDuty.what": Term("was", "Bericht", "Worüber zu berichten ist."),
    "recipient": Term("wem", "an", "Wem berichtet wird, z. B. ein Gremium."),
    "origin": Term("herkunft", "Herkunft", "Woraus die Pflicht folgt, z. B. ein Beschluss."),
    "every_months": Term(
        "alle_monate", "alle … Monate", "Wie oft zu berichten ist; ohne Angabe einmal, oder ohne Frist."
    ),
    "ReportDuty.until": Term(
        "bis", "bis", "Wann der Bericht fällig ist; bei regelmäßigen, wann die Pflicht endet."
    ),
    "reported": Term("berichtet", "berichtet", "Berichtspflichten, die damit erfüllt sind, z. B. k7q2m/1."),
    "what": Term("was", "Was", "Was zu tun ist."),
    "who": Term("wer", "Wer", "Die Rolle, die es tut; kein Personenname."),
    "until": Term("bis", "bis", "Bis wann es getan sein soll."),
    # --- goals, measures, checklists
    "readings": Term("messung", "Messungen", "Werte von Indikatoren an diesem Tag."),
    "indicator": Term("indikator", "Indikator", "Das Kürzel des Indikators, z. B. I1."),
    "Reading.value": Term("wert", "Wert", "Der gemessene Wert; bei einer Skala die Nummer ihres Wortes."),
    "Reading.source": Term("quelle", "Quelle", "Woher der Wert kommt."),
    "ChecklistAnswer.value": Term("wert", "Antwort", "ja, teilweise, nein oder unklar."),
    "approx": Term("circa", "rund", "Ob der Wert nur ungefähr bekannt ist."),
    "note": Term("notiz", "Notiz", "Was dazu zu sagen ist."),
    "uptakes": Term("inanspruchnahme", "Inanspruchnahme", "Wie oft Maßnahmen genutzt wurden; nur Anzahlen."),
    "measure": Term("massnahme", "Maßnahme", "Das Kürzel der Maßnahme, z. B. M1."),
    "Uptake.count": Term("anzahl", "Anzahl", "Wie viele es waren."),
    "unit": Term("einheit", "Einheit", "Was gezählt oder gemessen wird, z. B. Familien oder Prozent."),
    "start": Term("von", "von", "Der erste Tag oder Monat."),
    "Uptake.until": Term("bis", "bis", "Der letzte Tag oder Monat."),
    "reviews": Term("pruefung", "Überprüfungen", "Überprüfungen von Maßnahmen."),
    "result": Term("ergebnis", "Ergebnis", "Was die Überprüfung ergab: weiter, angepasst oder beendet."),
    "measure_marks": Term(
        "massnahmenstand", "Stand von Maßnahmen", "Was begonnen, abgeschlossen oder eingestellt ist."
    ),
    "MeasureMark.state": Term("stand", "Stand", "begonnen, abgeschlossen oder eingestellt."),
    "ideas": Term("idee", "Ideen", "Ideen für Maßnahmen."),
    "Idea.what": Term("was", "Idee", "Worin die Idee besteht."),
    "ratings": Term("bewertung", "Bewertungen", "Punkte für Ideen."),
    "idea": Term("idee", "Idee", "Die Idee, z. B. k7q2m/1."),
    "Rating.points": Term("punkte", "Punkte", "Wie viele Punkte sie bekommt."),
    "result_changes": Term(
        "zielaenderung", "Geänderte Ziele", "Was zu Zielen und Indikatoren neu vereinbart ist."
    ),
    "ResultChange.subject": Term(
        "betrifft", "betrifft", "ziel oder indikator mit dem Kürzel, z. B. ziel Z1."
    ),
    "ResultChange.title": Term("titel", "Titel", "Wie das Ziel oder der Indikator jetzt heißt."),
    "ResultChange.target": Term("zielwert", "Zielwert", "Der neue Zielwert eines Indikators."),
    "ResultChange.until": Term("bis", "bis", "Bis wann das Ziel jetzt erreicht sein soll."),
    "dropped": Term("entfaellt", "entfällt", "Ob es nicht mehr gilt."),
    "checklist": Term("checkliste", "Checkliste", "Wie eine Person eine Checkliste ausgefüllt hat."),
    "FilledChecklist.name": Term("name", "Checkliste", "Der Name der Checkliste, z. B. planungskonzeption."),
    "round": Term("runde", "Runde", "Die wievielte Runde es ist."),
    "FilledChecklist.answers": Term("antwort", "Antworten", "Die Antworten, Punkt für Punkt."),
    "item": Term("punkt", "Punkt", "Die Nummer des Punktes, z. B. 1.2."),
}
