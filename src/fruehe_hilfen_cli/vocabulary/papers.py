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
    "checksum": Term("pruefsumme", "Prüfsumme", "Die Prüfsumme (SHA-256) der Datei, als sie hinausging."),
    "revision": Term("revision", "Revision", "Der Commit, der die Daten enthielt."),
    "audience": Term("fuer", "für", "Für wen das Dokument ist."),
}
