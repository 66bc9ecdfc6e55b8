"""The fields of council papers and of frozen files."""

from fruehe_hilfen_cli.vocabulary.term import Term

PAPERS: dict[str, Term] = {
    "papers": Term("vorlage", "Vorlagen", "Vorlagen für Gremien, die bekannt oder eingereicht sind."),
    "Paper.number": Term("nummer", "Vorlage-Nr.", "Die Nummer der Vorlage, z. B. 017/2023."),
    "Paper.kind": Term("art", "Art", "beschlussvorlage, zwischenbericht oder mitteilung."),
    "Paper.title": Term("titel", "Betreff", "Worum es in der Vorlage geht."),
    "Paper.public": Term("oeffentlich", "öffentlich", "Ob sie öffentlich beraten wird."),
    "submitted_on": Term("eingereicht_am", "eingereicht", "Wann sie eingereicht wurde."),
    "Paper.file": Term(
        "datei", "Datei", "Die Datei der Vorlage im Ordner des Logbuchs, z. B. anlagen/vorlage.md."
    ),
    "supplements": Term(
        "ergaenzt", "ergänzt", "Die Vorlage, die sie ergänzt: ihre Nummer, oder z. B. k7q2m/1."
    ),
    "supplemented_by": Term(
        "ergaenzt_durch", "ergänzt durch", "Die Vorlagen, die sie ergänzen, z. B. k7q2m/1."
    ),
    "PaperState.known_on": Term(
        "bekannt_seit", "bekannt seit", "Das Datum des Eintrags, der von der Vorlage berichtet."
    ),
    "PaperState.number": Term(
        "nummer", "Vorlage-Nr.", "Die Nummer der Vorlage; leer, solange sie keine hat."
    ),
    "PaperState.title": Term("titel", "Betreff", "Worum es in der Vorlage geht."),
    "PaperState.public": Term("oeffentlich", "öffentlich", "Ob sie öffentlich beraten wird."),
    "PaperState.file": Term("datei", "Datei", "Die Datei der Vorlage im Ordner des Logbuchs."),
    "PaperState.frozen": Term("eingefroren", "eingefroren", "Wie sie hinausgegangen ist; leer ohne Datei."),
    "PaperState.steps": Term(
        "stufen", "Beratungsfolge", "Die Stufen der Beratung: was geplant ist, und was schon war."
    ),
    "PaperState.supplements": Term(
        "ergaenzt", "ergänzt", "Die Vorlage, die sie ergänzt, z. B. k7q2m/1; wie genannt, wo es keine gibt."
    ),
    "paper_duties": Term(
        "wartende_meilensteine",
        "wartende Meilensteine",
        "Meilensteine, die noch auf eine Beschlussvorlage warten.",
    ),
    "PaperDuty.milestone": Term("meilenstein", "Meilenstein", "Seine Nummer."),
    "PaperDuty.paper": Term(
        "vorlage", "Vorlage", "Die Vorlage, die dafür auf dem Weg ist, z. B. k7q2m/1; sonst leer."
    ),
    "last_session": Term(
        "letzte_sitzung", "letzte Sitzung", "Die letzte bekannte Sitzung vor der Fälligkeit."
    ),
    "LastSession.body": Term("gremium", "Gremium", "Welches Gremium dann tagt."),
    "LastSession.day": Term("datum", "Datum", "Der Tag der Sitzung."),
    "hand_in": Term("einreichen_bis", "einreichen bis", "Bis wann eine Vorlage da sein muss."),
    "taken": Term("erfolgt", "erfolgt", "Ob das Gremium schon beraten hat."),
    "Step.body": Term("gremium", "Gremium", "Welches Gremium berät."),
    "Step.role": Term("rolle", "Rolle", "vorberatung, entscheidung, kenntnisnahme oder anhoerung."),
    "Step.day": Term("datum", "Datum", "Tag der Sitzung, oder der Monat."),
    "Step.result": Term("ergebnis", "Ergebnis", "Was dabei herauskam; leer, solange sie bevorsteht."),
    "Step.days_late": Term(
        "tage_verspaetet", "Tage zu spät", "Tage, um die sie zu spät eingereicht wurde; 0, wenn rechtzeitig."
    ),
    "consultations": Term("beratung", "Beratungsfolge", "Welche Gremien sie nacheinander beraten."),
    "Consultation.body": Term("gremium", "Gremium", "Welches Gremium berät."),
    "Consultation.role": Term("rolle", "Rolle", "vorberatung, entscheidung, kenntnisnahme oder anhoerung."),
    "Consultation.day": Term("datum", "Datum", "Tag der Sitzung, oder der Monat."),
    "Consultation.result": Term("ergebnis", "Ergebnis", "Was dabei herauskam; ohne Angabe steht sie bevor."),
    "votes": Term("stimmen", "Stimmen", "Wie abgestimmt wurde."),
    "Votes.yes": Term("ja", "ja", "Stimmen dafür."),
    "Votes.no": Term("nein", "nein", "Stimmen dagegen."),
    "abstained": Term("enthaltung", "Enthaltungen", "Enthaltungen."),
    "frozen": Term(
        "eingefroren", "Eingefroren", "Dokumente, die hinausgegangen sind und nicht mehr geändert werden."
    ),
    "FrozenFile.file": Term(
        "datei", "Datei", "Der Pfad vom Ordner des Logbuchs aus, z. B. anlagen/vorlage.md."
    ),
    "FrozenFile.as_of": Term("stichtag", "Stand", "Der Stand des Dokuments."),
    "FrozenState.file": Term("datei", "Datei", "Der Pfad vom Ordner des Logbuchs aus."),
    "FrozenState.as_of": Term("stichtag", "Stand", "Der Stand des Dokuments."),
    "checksum": Term("pruefsumme", "Prüfsumme", "Die Prüfsumme (SHA-256) der Datei, als sie hinausging."),
    "FrozenFile.commit": Term("commit", "Commit", "Der Commit, der die Daten enthielt."),
    "FrozenState.commit": Term("commit", "Commit", "Der Commit, der die Daten enthielt."),
    "audience": Term("fuer", "für", "Für wen das Dokument ist."),
    "draft": Term("entwurf", "Entwurf", "Der Entwurf einer Vorlage, aus den Daten."),
    "Draft.process": Term("ablauf", "Ablauf", "Der Name des Ablaufs, z. B. NZFH-Prozessbegleitung."),
    "Draft.kind": Term("art", "Art", "beschlussvorlage, zwischenbericht oder mitteilung."),
    "Draft.bodies": Term("gremium", "Gremien", "Die Gremien, die den Prozess tragen."),
    "Draft.before": Term("vorher", "vor Beginn", "Was geschah und zu keinem Zeitraum gehört."),
    "Draft.periods": Term("zeitraeume", "Verlauf", "Die Zeiträume des Fahrplans, und was in ihnen geschah."),
    "Draft.tasks": Term("aufgabe", "Offene Aufgaben", "Die Aufgaben, die offen sind."),
    "head": Term("kopf", "Kopf", "Nummer, Betreff, Status, Aktenzeichen, Federführung, Beratungsfolge."),
    "proposal": Term("vorschlag", "Beschlussvorschlag", "Was beschlossen werden soll; leer: zu schreiben."),
    "money": Term("kosten", "Finanzielle Auswirkungen", "Was es kostet, und wie weit es gedeckt ist."),
    "DraftHead.number": Term("nummer", "Vorlage-Nr.", "Die Nummer; leer: noch einzusetzen."),
    "DraftHead.title": Term("titel", "Betreff", "Worum es geht; leer: noch zu schreiben."),
    "DraftHead.public": Term("oeffentlich", "öffentlich", "Ob öffentlich beraten wird; leer: unbekannt."),
    "DraftHead.supplements": Term(
        "ergaenzt", "ergänzt", "Die schon eingereichte Vorlage dieser Nummer; sie wird nur noch ergänzt."
    ),
    "consultation": Term("diese_beratung", "Beratung", "Die Beratung, für die der Entwurf ist."),
    "DraftStep.body": Term("gremium", "Gremium", "Welches Gremium berät; leer: noch zu nennen."),
    "DraftStep.role": Term("rolle", "Rolle", "vorberatung, entscheidung, kenntnisnahme oder anhoerung."),
    "DraftStep.day": Term("datum", "Sitzung", "Der Tag der Sitzung, oder der Monat."),
    "DraftStep.result": Term("ergebnis", "Ergebnis", "Was eine frühere Beratung ergab."),
    "session_number": Term("sitzung_nr", "Sitzung", "Die wievielte Sitzung es ist, wo das Logbuch es sagt."),
    "DraftMoney.total": Term("gesamt", "Gesamtkosten", "Die Kosten in Euro; leer: noch zu nennen."),
    "DraftMoney.budget": Term("haushalt", "Haushalt", "Die geplanten Mittel ab dem Jahr der Sitzung."),
    "products": Term("produkte", "Produkt", "Die Produkte im Haushalt."),
    "DraftMilestone.overdue": Term("ueberfaellig", "überfällig", "Ob die Fälligkeit vorbei ist."),
    "stage_names": Term("phasennamen", "Phasennamen", "Die Namen der Phasen im Ablauf."),
    "calls_held": Term("jour_fixe_gehalten", "Jour fixe", "Wie viele Gespräche im Jour fixe es gab."),
    "DraftPeriod.entries": Term("eintraege", "Verlauf", "Was im Verlauf steht, das Älteste zuerst."),
    "DraftPeriod.reached": Term("erreicht", "erreicht", "Die erreichten und die entfallenen Meilensteine."),
    "reached_withheld": Term(
        "erreicht_nicht_freigegeben",
        "nicht freigegeben",
        "Wie viele Meilensteine sonst erreicht sind, wovon nur nicht freigegebene Einträge berichten.",
    ),
    "deviations_withheld": Term(
        "abweichungen_nicht_freigegeben",
        "nicht freigegeben",
        "Ob oder wie viele Abweichungen es sonst gibt, die nicht freigegeben sind.",
    ),
    "remaining": Term("offen", "offen", "Die Meilensteine, die offen sind."),
    "DraftBody.part_of": Term("teil_von", "Teil von", "Der Name des Gremiums, in dem es liegt."),
    "duty": Term("berichtspflicht", "Berichtspflicht", "Die Berichtspflicht, wie sie am Stichtag steht."),
    "DraftDuty.days_late": Term(
        "tage_verspaetet", "Tage zu spät", "Tage von der Fälligkeit bis zur Sitzung; 0, wenn rechtzeitig."
    ),
}
