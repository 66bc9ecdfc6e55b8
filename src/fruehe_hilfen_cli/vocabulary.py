"""The one table of field names: English in code, German in files, tables, JSON and documents.

Every field of a record or view has a row in ``FIELDS``; where a field means something of its own in one
class, ``"Class.field"`` has a row with another label or sentence (the German key stays the same). Every value
of a closed list has a row in ``VALUES``.
"""

from typing import NamedTuple


class Term(NamedTuple):
    """One row: the key in files and JSON, the heading in tables, a sentence of help."""

    key: str
    label: str
    help: str


def german_key(field: str) -> str:
    """The German key of an English field name."""
    return FIELDS[field].key


def term(record: str, field: str) -> Term:
    """The row of a field of a class; its own one if it has one, else the common one."""
    return FIELDS.get(f"{record}.{field}") or FIELDS[field]


def label(value: str) -> str:
    """What people read for a value of a closed list."""
    return VALUES[value]


FIELDS: dict[str, Term] = {
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
    "stages": Term("phase", "Phasen", "Die Phasen des Ablaufs mit ihrem idealen Zeitfenster."),
    "number": Term("nummer", "Nr.", "Die Nummer der Phase."),
    # --- logbook entry
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
    "new_end": Term("neues_ende", "neues Ende", "Der neue Tag oder Monat, wenn er schon feststeht."),
    "effect": Term("auswirkung", "Auswirkung", "Was das für den weiteren Verlauf bedeutet."),
    "cleared_on": Term("geklaert_am", "geklärt am", "Tag des Gesprächs mit dem NZFH."),
    "deviation": Term("abweichung", "Abweichung", "Die Abweichung, z. B. k7q2m/1."),
    "outcome": Term("ergebnis", "Ergebnis", "Was im Gespräch geklärt wurde."),
    "what": Term("was", "Was", "Was zu tun ist."),
    "who": Term("wer", "Wer", "Die Rolle, die es tut; kein Personenname."),
    "until": Term("bis", "bis", "Bis wann es getan sein soll."),
    # --- views
    "statuses": Term("status", "Phasenstand", "Der Phasenstand jeder Kommune."),
    "place": Term("ort", "Ort", "Der Name des Ordners der Kommune."),
    "as_of": Term("stichtag", "Stand", "Der Tag, bis zu dem alles Bekannte zählt."),
    "assessment": Term("einschaetzung", "Einschätzung", "Die jüngste eigene Einschätzung aus dem Logbuch."),
    "colour": Term("farbe", "Farbe", "Die Farbe der Ampel."),
    "reasons": Term("gruende", "Gründe", "Warum die Ampel diese Farbe zeigt."),
    "rule": Term("regel", "Regel", "Die Regel, die zutrifft."),
    "days": Term("tage", "Tage", "Eine Anzahl von Tagen."),
    "derived": Term("abgeleitet", "abgeleitet", "Was zu einem verschobenen idealen Ablauf zu sagen ist."),
    "ideal": Term("ideal", "ideal", "Das Zeitfenster des Phasenschemas."),
    "agreed": Term("vereinbart", "vereinbart", "Das Zeitfenster des Fahrplans."),
    "current": Term("aktuell", "aktuell", "Das Zeitfenster nach allen bekannten Abweichungen."),
    "state": Term("stand", "Stand", "Wo es am Stichtag steht."),
    "progress": Term("fortschritt", "Fortschritt", "Erreichte und erforderliche Pflicht-Meilensteine."),
    "total": Term("gesamt", "gesamt", "Wie viele es im Ganzen sind."),
    "days_left": Term("tage_bis", "Tage", "Tage bis zum aktuellen Ende; unter null: so viele darüber."),
    "due_agreed": Term("faellig_vereinbart", "fällig (vereinbart)", "Die vereinbarte Fälligkeit."),
    "due_current": Term("faellig_aktuell", "fällig", "Die Fälligkeit nach allen bekannten Abweichungen."),
    "done_on": Term("abgeschlossen_am", "am", "Wann er erreicht wurde oder entfallen ist."),
    "entry_id": Term("eintrag_id", "Eintrag", "Die Kennung des Eintrags."),
    "entry": Term("eintrag", "Eintrag", "Ein Eintrag des Logbuchs."),
    "done_by": Term("erledigt_durch", "erledigt durch", "Der Eintrag, der die Aufgabe als erledigt nennt."),
    "lists": Term("listen", "Listen", "Die Meilensteine jeder Kommune."),
    "also_in": Term("auch_in", "auch in", "Die anderen Kommunen desselben Ereignisses."),
    "named_groups": Term("gruppen_namen", "Gruppen", "Die Gruppen, wie sie ausgeschrieben heißen."),
    "own_values": Term(
        "eigene_angaben", "Eigene Angaben", "Was unter den eigenen Überschriften der Kommune steht."
    ),
    "value": Term("wert", "Wert", "Was der Eintrag unter der Überschrift sagt."),
    "older": Term("aeltere", "ältere", "Wie viele ältere Einträge nicht gezeigt sind."),
    "at_latest": Term(
        "spaetestens", "spätestens", "Ob es an diesem Tag oder früher war; genauer ist es nicht bekannt."
    ),
    "late": Term("verspaetet", "verspätet", "Ob die vereinbarte Fälligkeit vorbei ist."),
    "covered": Term("begruendet", "begründet", "Ob eine Abweichung die Verspätung begründet."),
    "found_on": Term("erkannt_am", "erkannt am", "Wann die Abweichung festgehalten wurde."),
    "running": Term("laufend", "Läuft", "Die offenen Meilensteine der laufenden Zeiträume."),
    "upcoming": Term("naechste", "Als Nächstes fällig", "Die offenen Meilensteine nach ihrer Fälligkeit."),
    "overdue": Term("ueberfaellig", "Überfällig", "Die offenen Meilensteine, deren Fälligkeit vorbei ist."),
    "formats": Term("formate", "Formate", "Wie oft die Formate bisher stattfanden."),
    "held": Term("gehalten", "gehalten", "Wie oft es bisher stattfand."),
    "guide": Term("richtwert", "Richtwert", "Wie oft es ungefähr stattfinden soll."),
    "call": Term("jour_fixe", "Jour fixe", "Der Jour fixe: gehalten, zuletzt, nächster."),
    "last": Term("zuletzt", "zuletzt", "Wann es zuletzt stattfand."),
    "next": Term("naechster", "nächster", "Der nächste Termin nach dem Rhythmus."),
    "entries": Term("eintraege", "Einträge", "Die Einträge des Logbuchs."),
    "last_entry": Term("letzter_eintrag", "letzter Eintrag", "Das Datum des jüngsten Eintrags."),
    "TaskState.id": Term("id", "Nr.", "Eintrag und Nummer der Aufgabe darin, z. B. k7q2m/1."),
    "opened_on": Term("angelegt_am", "angelegt am", "Das Datum des Eintrags, aus dem die Aufgabe stammt."),
    "TaskState.days_left": Term(
        "tage_bis", "Tage", "Tage, bis sie getan sein soll; unter null: so viele darüber."
    ),
    "TaskState.overdue": Term("ueberfaellig", "überfällig", "Ob sie offen und ihre Frist vorbei ist."),
    "TaskState.done_on": Term("abgeschlossen_am", "erledigt am", "Das Datum des Eintrags, der sie erledigt."),
    "OpenTasks.overdue": Term("ueberfaellig", "überfällig", "Die offenen Aufgaben, deren Frist vorbei ist."),
    "soon": Term("bald", "bald fällig", "Die offenen Aufgaben, die innerhalb der Vorwarnung fällig sind."),
    "Status.tasks": Term("aufgabe", "Aufgaben", "Die offenen Aufgaben: wie viele, welche drängen."),
    "course": Term("verlauf", "Verlauf", "Was geschah, das Älteste zuerst."),
    "before": Term("vorher", "vorher", "Was bis dahin galt."),
    "after": Term("nachher", "nachher", "Was seitdem gilt."),
    "since": Term("seit", "seit", "Von wo an verglichen wird: ein Tag oder eine Revision."),
    "changes": Term("unterschiede", "Unterschiede", "Was sich in jeder Kommune geändert hat."),
    "new_entries": Term("neue_eintraege", "Neue Einträge", "Die Einträge, die hinzugekommen sind."),
    "changed_entries": Term(
        "geaenderte_eintraege", "Geänderte Einträge", "Die Einträge, in denen jetzt etwas anderes steht."
    ),
    "removed_entries": Term("entfernte_eintraege", "Entfernte Einträge", "Einträge, die es nicht mehr gibt."),
    "edits": Term("aenderungen", "Änderungen", "Die Werte, die andere sind, Feld für Feld."),
    "dates": Term(
        "termine", "Verschobene Termine", "Daten, die andere sind, vereinbart oder durch eine Abweichung."
    ),
    "cleared": Term("geklaert", "Geklärt", "Die Abweichungen, die mit dem NZFH geklärt wurden."),
    "tasks_opened": Term("neue_aufgaben", "Neue Aufgaben", "Die Aufgaben, die hinzugekommen sind."),
    "tasks_done": Term("erledigte_aufgaben", "Erledigte Aufgaben", "Die Aufgaben, die erledigt sind."),
    "plan_edits": Term("fahrplan", "Fahrplan", "Was im Fahrplan anders steht als vorher, ohne die Termine."),
    "hits": Term("treffer", "Treffer", "Die gefundenen Einträge."),
    "found": Term("fundstellen", "Fundstellen", "Wo die gesuchten Wörter im Eintrag stehen."),
    "Found.field": Term("feld", "Feld", "Der Schlüssel des Feldes, in dem das Wort steht."),
    "Found.number": Term("nummer", "Nr.", "Das Wievielte im Feld, ab 1; leer, wo ein Feld ein Text ist."),
    "position": Term("position", "Position", "Wo das Wort im Text beginnt, in Zeichen ab 0."),
    "length": Term("laenge", "Länge", "Wie viele Zeichen es einnimmt."),
    "Found.text": Term("text", "Text", "Der Text, in dem das Wort steht."),
    "timelines": Term("fahrplan", "Fahrplan", "Der Fahrplan jeder Kommune, in ganzen Monaten."),
    "first_month": Term("erster_monat", "erster Monat", "Der früheste Monat, der etwas zeigt."),
    "last_month": Term("letzter_monat", "letzter Monat", "Der späteste Monat, der etwas zeigt."),
    "month": Term("monat", "Monat", "Der Monat, in dem es geschah oder fällig ist."),
    "TimelineMark.overdue": Term("ueberfaellig", "überfällig", "Ob er offen und schon fällig gewesen ist."),
    "findings": Term("befunde", "Hinweise", "Was fh pruefe gefunden hat."),
    "sentence": Term("satz", "Hinweis", "Was nicht stimmt, in einem Satz."),
    "advice": Term("rat", "Rat", "Was zu tun ist."),
    "where": Term("stelle", "Stelle", "Der Weg zum Wert in der Datei: Schlüssel und Nummern, ab 0 gezählt."),
    "line": Term("zeile", "Zeile", "Die Zeile in der Datei, ab 1 gezählt."),
    "unreadable": Term("unlesbar", "nicht lesbar", "Ob der Inhalt der Datei nicht gelesen werden konnte."),
    "incomplete": Term("unvollstaendig", "unvollständig", "Ob eine Datei nicht gelesen werden konnte."),
}

VALUES: dict[str, str] = {
    # themes
    "politisch-strukturelle-verankerung": "politisch-strukturelle Verankerung",
    "beteiligung-von-familien": "Beteiligung und Partizipation von Familien",
    "wirkungsorientierung": "Wirkungsorientierung anhand von Indikatoren",
    # the Länder
    "BW": "Baden-Württemberg",
    "BY": "Bayern",
    "BE": "Berlin",
    "BB": "Brandenburg",
    "HB": "Bremen",
    "HH": "Hamburg",
    "HE": "Hessen",
    "MV": "Mecklenburg-Vorpommern",
    "NI": "Niedersachsen",
    "NW": "Nordrhein-Westfalen",
    "RP": "Rheinland-Pfalz",
    "SL": "Saarland",
    "SN": "Sachsen",
    "ST": "Sachsen-Anhalt",
    "SH": "Schleswig-Holstein",
    "TH": "Thüringen",
    # how firm an end is
    "fest": "fest",
    "voraussichtlich": "voraussichtlich",
    "unbekannt": "unbekannt",
    # milestones other rules refer to
    "kooperationsvertrag": "Kooperationsvertrag",
    "beschlussvorlage": "Beschlussvorlage",
    "leitfaden": "kommunaler Leitfaden",
    # what an entry tells
    "jour-fixe": "Jour fixe",
    "konferenz": "Telefon- oder Videokonferenz",
    "vor-ort-beratung": "Beratung vor Ort",
    "workshop": "Workshop",
    "austauschtreffen": "Austauschtreffen",
    "transferkonferenz": "Transferkonferenz",
    "sitzung": "Sitzung",
    "prozessschritt": "Prozessschritt",
    "erfolg": "Erfolg",
    "hindernis": "Hindernis",
    "erkenntnis": "Erkenntnis",
    "entscheidung": "Entscheidung",
    "notiz": "Notiz",
    # groups of actors
    "netzwerkkoordination": "Netzwerkkoordination",
    "fachkraefte": "Fachkräfte der Frühen Hilfen",
    "leitung": "Leitung mit Planungs- und Steuerungsverantwortung",
    "traeger-leitung": "Leitung von Einrichtungen und Diensten",
    "ehrenamt": "Koordination von Ehrenamtlichen und Ehrenamtliche",
    "familien": "Familien",
    # what a municipality's own heading holds
    "text": "Text",
    "zahl": "Zahl",
    "datum": "Datum",
    "ja-nein": "ja oder nein",
    "auswahl": "Auswahl",
    # how exactly a day is known
    "am": "am",
    "spaetestens": "spätestens",
    # readers
    "intern": "intern",
    "nzfh": "NZFH",
    "oeffentlich": "öffentlich",
    # colours
    "gruen": "grün",
    "gelb": "gelb",
    "rot": "rot",
    # what a deviation consists in
    "termin": "Termin",
    "ziel": "Ziel",
    "vertrag": "Vertrag",
    # traffic light
    "keine-angabe": "keine Angabe",
    "nicht-begonnen": "nicht begonnen",
    "abgeschlossen": "abgeschlossen",
    # where a block or milestone stands
    "laeuft": "läuft",
    "ueberfaellig": "überfällig",
    "offen": "offen",
    "erreicht": "erreicht",
    "nicht-erforderlich": "nicht erforderlich",
    # what the course of the process tells
    "eintrag": "Eintrag",
    "wieder-offen": "wieder offen",
    "abweichung": "Abweichung",
    "geklaert": "geklärt",
    "aufgabe": "Aufgabe",
    "erledigt": "erledigt",
    # why a date moved
    "vereinbart": "vereinbart",
    # rules of the traffic light
    "nicht-geklaert": "nicht mit dem NZFH geklärt",
    "begruendet": "verspätet, durch eine Abweichung begründet",
    "verschoben": "Ende verschoben",
    "bald-faellig": "bald fällig",
    "beginn-fehlt": "Beginn nicht angegeben",
    "ende-fehlt": "Ende nicht angegeben",
}
