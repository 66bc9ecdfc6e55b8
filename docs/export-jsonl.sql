-- Die Zeilen von fh export jsonl als Tabellen für DuckDB, eine Sicht für jeden Satz; mit make docs erzeugt.
-- Gelesen wird daten.jsonl im aktuellen Ordner, einmal; jeder Schlüssel hat in allen Zeilen dieselbe Art.

CREATE TABLE zeilen AS FROM read_json(
    'daten.jsonl', format = 'newline_delimited', maximum_object_size = 33554432,
    columns = {
        "format": 'BIGINT',
        "satz": 'VARCHAR',
        "kommune": 'VARCHAR',
        "quelle": 'VARCHAR',
        "kennung": 'VARCHAR',
        "name": 'VARCHAR',
        "land": 'VARCHAR',
        "thema": 'VARCHAR',
        "kohorte": 'VARCHAR',
        "ablauf": 'VARCHAR',
        "ideal_beginn": 'VARCHAR',
        "ideal_beginn_von": 'DATE',
        "ideal_beginn_bis": 'DATE',
        "nummer": 'BIGINT',
        "erster": 'VARCHAR',
        "erster_von": 'DATE',
        "erster_bis": 'DATE',
        "alle_wochen": 'BIGINT',
        "uhrzeit": 'VARCHAR',
        "dauer_minuten": 'BIGINT',
        "terminaenderung": 'STRUCT("termin" VARCHAR, "neuer_termin" DATE, "neue_uhrzeit" VARCHAR, "grund" VARCHAR, "hebt_auf" VARCHAR[])[]',
        "toleranz_tage": 'BIGINT',
        "vorwarnung_tage": 'BIGINT',
        "phasen": 'BIGINT[]',
        "beginn": 'VARCHAR',
        "beginn_von": 'DATE',
        "beginn_bis": 'DATE',
        "ende": 'VARCHAR',
        "ende_von": 'DATE',
        "ende_bis": 'DATE',
        "ende_ist": 'VARCHAR',
        "phase": 'BIGINT',
        "titel": 'VARCHAR',
        "pflicht": 'BOOLEAN',
        "art": 'VARCHAR',
        "faellig": 'VARCHAR',
        "faellig_von": 'DATE',
        "faellig_bis": 'DATE',
        "anzahl": 'BIGINT',
        "zaehlt": 'VARCHAR[]',
        "schluessel": 'VARCHAR',
        "bezeichnung": 'VARCHAR',
        "typ": 'VARCHAR',
        "arten": 'VARCHAR[]',
        "werte": 'VARCHAR[]',
        "feld": 'VARCHAR',
        "begriff": 'VARCHAR',
        "grund": 'VARCHAR',
        "code": 'VARCHAR',
        "datei": 'VARCHAR',
        "ablauf_quelle": 'VARCHAR',
        "hinweis_abgeleitet": 'VARCHAR',
        "begleitung": 'VARCHAR',
        "phase_nummer": 'BIGINT',
        "ergebnis": 'VARCHAR',
        "stufe": 'BIGINT',
        "zielgruppe": 'VARCHAR',
        "vereinbart_mit": 'VARCHAR[]',
        "vereinbart_am": 'VARCHAR',
        "vereinbart_am_von": 'DATE',
        "vereinbart_am_bis": 'DATE',
        "bis": 'VARCHAR',
        "bis_von": 'DATE',
        "bis_bis": 'DATE',
        "ziel": 'VARCHAR',
        "einheit": 'VARCHAR',
        "skala": 'VARCHAR[]',
        "richtung": 'VARCHAR',
        "ausgangswert": 'DOUBLE',
        "ausgangswert_am": 'VARCHAR',
        "ausgangswert_am_von": 'DATE',
        "ausgangswert_am_bis": 'DATE',
        "zielwert": 'DOUBLE',
        "zielwert_bis": 'VARCHAR',
        "zielwert_bis_von": 'DATE',
        "zielwert_bis_bis": 'DATE',
        "kleinster": 'DOUBLE',
        "groesster": 'DOUBLE',
        "indikator_quelle": 'VARCHAR',
        "methode": 'VARCHAR',
        "alle_monate": 'BIGINT',
        "zustaendig": 'VARCHAR',
        "leitprinzipien": 'VARCHAR[]',
        "handlungsfelder": 'VARCHAR[]',
        "massnahme_ziel": 'VARCHAR[]',
        "handlungsfeld": 'VARCHAR',
        "partner": 'VARCHAR[]',
        "geplante_anzahl": 'BIGINT',
        "idee": 'VARCHAR',
        "schritt": 'STRUCT("was" VARCHAR, "wer" VARCHAR, "beginn" VARCHAR, "beginn_von" DATE, "beginn_bis" DATE, "ende" VARCHAR, "ende_von" DATE, "ende_bis" DATE)[]',
        "ressource": 'STRUCT("was" VARCHAR, "euro" DOUBLE, "stunden" DOUBLE)[]',
        "ueberpruefung": 'STRUCT("alle_monate" BIGINT, "am" VARCHAR[], "am_von" DATE[], "am_bis" DATE[], "woran" VARCHAR, "wer" VARCHAR)',
        "bereich": 'VARCHAR',
        "ebene": 'VARCHAR',
        "aufgabe": 'VARCHAR[]',
        "zwischen": 'VARCHAR[]',
        "wie": 'VARCHAR',
        "federfuehrung": 'VARCHAR',
        "aktenzeichen": 'VARCHAR',
        "abschnitt": 'STRUCT("titel" VARCHAR, "text" VARCHAR)[]',
        "auch": 'VARCHAR[]',
        "teil_von": 'VARCHAR',
        "auftrag": 'VARCHAR',
        "seit": 'VARCHAR',
        "seit_von": 'DATE',
        "seit_bis": 'DATE',
        "im_jahr": 'BIGINT',
        "frist_tage": 'BIGINT',
        "oeffentlich": 'BOOLEAN',
        "mitglied": 'STRUCT("rolle" VARCHAR, "leitung" BOOLEAN, "koepfe" BIGINT)[]',
        "jahr": 'BIGINT',
        "zweck": 'VARCHAR',
        "betrag": 'DOUBLE',
        "circa": 'BOOLEAN',
        "produkt": 'VARCHAR',
        "deckung": 'VARCHAR',
        "gedeckt_durch": 'VARCHAR',
        "notiz": 'VARCHAR',
        "vze": 'DOUBLE',
        "koepfe": 'BIGINT',
        "besetzt_ab": 'VARCHAR',
        "besetzt_ab_von": 'DATE',
        "besetzt_ab_bis": 'DATE',
        "befristet_bis": 'VARCHAR',
        "befristet_bis_von": 'DATE',
        "befristet_bis_bis": 'DATE',
        "was": 'VARCHAR',
        "datum": 'VARCHAR',
        "datum_von": 'DATE',
        "datum_bis": 'DATE',
        "datum_ist": 'VARCHAR',
        "verfasst_von": 'VARCHAR',
        "beteiligungsform": 'VARCHAR',
        "teilnehmende": 'BIGINT',
        "gruppen": 'VARCHAR[]',
        "gremium": 'VARCHAR',
        "sichtbarkeit": 'VARCHAR',
        "gemeinsam": 'VARCHAR',
        "ampel": 'VARCHAR',
        "ampel_grund": 'VARCHAR',
        "text": 'VARCHAR',
        "erreicht": 'VARCHAR[]',
        "belege": 'VARCHAR[]',
        "erledigt": 'VARCHAR[]',
        "berichtet": 'VARCHAR[]',
        "eintrag": 'VARCHAR',
        "meilenstein": 'VARCHAR',
        "hebt_auf": 'VARCHAR[]',
        "betrifft": 'VARCHAR',
        "ausloeser": 'VARCHAR',
        "neuer_beginn": 'VARCHAR',
        "neuer_beginn_von": 'DATE',
        "neuer_beginn_bis": 'DATE',
        "neues_ende": 'VARCHAR',
        "neues_ende_von": 'DATE',
        "neues_ende_bis": 'DATE',
        "auswirkung": 'VARCHAR',
        "geklaert_am": 'VARCHAR',
        "geklaert_am_von": 'DATE',
        "geklaert_am_bis": 'DATE',
        "verschiebt": 'STRUCT("betrifft" VARCHAR, "neuer_beginn" VARCHAR, "neuer_beginn_von" DATE, "neuer_beginn_bis" DATE, "neues_ende" VARCHAR, "neues_ende_von" DATE, "neues_ende_bis" DATE)[]',
        "abweichung": 'VARCHAR',
        "wer": 'VARCHAR',
        "frage": 'VARCHAR',
        "antwort": 'VARCHAR',
        "termin_datum": 'VARCHAR',
        "termin_datum_von": 'DATE',
        "termin_datum_bis": 'DATE',
        "termin": 'VARCHAR',
        "neuer_termin": 'DATE',
        "neue_uhrzeit": 'VARCHAR',
        "wem": 'VARCHAR',
        "herkunft": 'VARCHAR',
        "indikator": 'VARCHAR',
        "wert": 'DOUBLE',
        "messung_quelle": 'VARCHAR',
        "massnahme": 'VARCHAR',
        "von": 'VARCHAR',
        "von_von": 'DATE',
        "von_bis": 'DATE',
        "stand": 'VARCHAR',
        "punkte": 'BIGINT',
        "entfaellt": 'BOOLEAN',
        "runde": 'BIGINT',
        "checkliste_antwort": 'STRUCT("punkt" VARCHAR, "wert" VARCHAR, "notiz" VARCHAR)[]',
        "vorlage_nummer": 'VARCHAR',
        "eingereicht_am": 'VARCHAR',
        "eingereicht_am_von": 'DATE',
        "eingereicht_am_bis": 'DATE',
        "ergaenzt": 'VARCHAR',
        "beratung": 'STRUCT("gremium" VARCHAR, "rolle" VARCHAR, "datum" VARCHAR, "datum_von" DATE, "datum_bis" DATE, "ergebnis" VARCHAR, "stimmen" STRUCT("ja" BIGINT, "nein" BIGINT, "enthaltung" BIGINT))[]',
        "stichtag": 'DATE',
        "pruefsumme": 'VARCHAR',
        "commit": 'VARCHAR',
        "fuer": 'VARCHAR',
        "vorlage": 'VARCHAR',
        "rolle": 'VARCHAR',
        "stimmen": 'STRUCT("ja" BIGINT, "nein" BIGINT, "enthaltung" BIGINT)',
        "tagesordnungspunkt": 'VARCHAR',
        "wortlaut": 'VARCHAR',
        "beschluss": 'VARCHAR',
        "auflagen": 'VARCHAR[]',
        "zusatz_wert": 'VARCHAR',
        "zahl": 'DOUBLE'
    }
);

-- Kommune
CREATE VIEW kommune AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "name", "land", "thema", "kohorte", "ablauf",
    "ideal_beginn", "ideal_beginn_von", "ideal_beginn_bis"
FROM zeilen WHERE satz = 'kommune';

-- Jour fixe
CREATE VIEW jour_fixe AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "erster", "erster_von", "erster_bis",
    "alle_wochen", "uhrzeit", "dauer_minuten", "terminaenderung"
FROM zeilen WHERE satz = 'jour_fixe';

-- Ampel
CREATE VIEW ampel AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "toleranz_tage", "vorwarnung_tage"
FROM zeilen WHERE satz = 'ampel';

-- Zeiträume
CREATE VIEW zeitraum AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "phasen", "name", "beginn", "beginn_von",
    "beginn_bis", "ende", "ende_von", "ende_bis", "ende_ist"
FROM zeilen WHERE satz = 'zeitraum';

-- Meilensteine
CREATE VIEW meilenstein AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "phase", "titel", "pflicht", "art", "faellig",
    "faellig_von", "faellig_bis"
FROM zeilen WHERE satz = 'meilenstein';

-- Richtwerte
CREATE VIEW richtwert AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "art", "name", "anzahl", "phasen", "zaehlt"
FROM zeilen WHERE satz = 'richtwert';

-- Eigene Überschriften
CREATE VIEW logbuch_feld AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "schluessel", "bezeichnung", "typ", "arten",
    "pflicht", "werte"
FROM zeilen WHERE satz = 'logbuch_feld';

-- Eigene Gruppen
CREATE VIEW gruppe AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "name"
FROM zeilen WHERE satz = 'gruppe';

-- Spalten
CREATE VIEW ueberschrift AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "feld", "name"
FROM zeilen WHERE satz = 'ueberschrift';

-- Erlaubte Wörter
CREATE VIEW erlaubt AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "begriff", "grund"
FROM zeilen WHERE satz = 'erlaubt';

-- Ausnahmen
CREATE VIEW ausnahme AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "code", "grund", "datei"
FROM zeilen WHERE satz = 'ausnahme';

-- Was für das Ganze gilt
CREATE VIEW ablauf AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "name", "ablauf_quelle", "kohorte",
    "hinweis_abgeleitet", "begleitung"
FROM zeilen WHERE satz = 'ablauf';

-- Phasen
CREATE VIEW phase AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "phase_nummer", "name", "beginn",
    "beginn_von", "beginn_bis", "ende", "ende_von", "ende_bis", "ergebnis"
FROM zeilen WHERE satz = 'phase';

-- Ziele
CREATE VIEW ziel AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "stufe", "titel", "zielgruppe",
    "vereinbart_mit", "vereinbart_am", "vereinbart_am_von", "vereinbart_am_bis", "bis", "bis_von", "bis_bis"
FROM zeilen WHERE satz = 'ziel';

-- Indikatoren
CREATE VIEW indikator AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "ziel", "titel", "art", "einheit", "skala",
    "richtung", "ausgangswert", "ausgangswert_am", "ausgangswert_am_von", "ausgangswert_am_bis", "zielwert",
    "zielwert_bis", "zielwert_bis_von", "zielwert_bis_bis", "kleinster", "groesster", "indikator_quelle",
    "methode", "alle_monate", "zustaendig"
FROM zeilen WHERE satz = 'indikator';

-- Leere Stufen
CREATE VIEW leere_stufe AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "stufe", "grund"
FROM zeilen WHERE satz = 'leere_stufe';

-- Was für das Ganze gilt
CREATE VIEW massnahmen AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "leitprinzipien", "handlungsfelder"
FROM zeilen WHERE satz = 'massnahmen';

-- Maßnahmen
CREATE VIEW massnahme AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "titel", "massnahme_ziel", "handlungsfeld",
    "zustaendig", "partner", "beginn", "beginn_von", "beginn_bis", "ende", "ende_von", "ende_bis", "einheit",
    "geplante_anzahl", "idee", "schritt", "ressource", "ueberpruefung"
FROM zeilen WHERE satz = 'massnahme';

-- Akteure
CREATE VIEW akteur AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "name", "bereich", "ebene", "aufgabe"
FROM zeilen WHERE satz = 'akteur';

-- Verbindungen
CREATE VIEW verbindung AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "zwischen", "wie"
FROM zeilen WHERE satz = 'verbindung';

-- Vorlagen
CREATE VIEW vorlage_kopf AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "federfuehrung", "aktenzeichen", "abschnitt"
FROM zeilen WHERE satz = 'vorlage_kopf';

-- Gremien
CREATE VIEW gremium AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "name", "auch", "art", "teil_von", "auftrag",
    "seit", "seit_von", "seit_bis", "bis", "bis_von", "bis_bis", "alle_wochen", "im_jahr", "frist_tage",
    "oeffentlich", "mitglied"
FROM zeilen WHERE satz = 'gremium';

-- Haushalt
CREATE VIEW haushalt AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "jahr", "zweck", "betrag", "circa", "produkt",
    "deckung", "gedeckt_durch", "notiz"
FROM zeilen WHERE satz = 'haushalt';

-- Stellen
CREATE VIEW stelle AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "titel", "vze", "koepfe", "beginn",
    "beginn_von", "beginn_bis", "besetzt_ab", "besetzt_ab_von", "besetzt_ab_bis", "befristet_bis",
    "befristet_bis_von", "befristet_bis_bis", "notiz"
FROM zeilen WHERE satz = 'stelle';

-- Weitere Mittel
CREATE VIEW mittel AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "was", "notiz"
FROM zeilen WHERE satz = 'mittel';

-- Ein Eintrag
CREATE VIEW eintrag AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "datum", "datum_von", "datum_bis", "datum_ist", "art",
    "titel", "phase", "verfasst_von", "beteiligungsform", "teilnehmende", "gruppen", "gremium",
    "sichtbarkeit", "gemeinsam", "ampel", "ampel_grund", "text", "erreicht", "belege", "erledigt", "berichtet"
FROM zeilen WHERE satz = 'eintrag';

-- Entfallen
CREATE VIEW entfallen AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "eintrag", "datum", "datum_von", "datum_bis",
    "meilenstein", "grund"
FROM zeilen WHERE satz = 'entfallen';

-- Wieder offen
CREATE VIEW wieder_offen AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "eintrag", "datum", "datum_von", "datum_bis",
    "meilenstein", "grund", "hebt_auf"
FROM zeilen WHERE satz = 'wieder_offen';

-- Abweichungen
CREATE VIEW abweichung AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "eintrag", "datum", "datum_von", "datum_bis",
    "betrifft", "ausloeser", "neuer_beginn", "neuer_beginn_von", "neuer_beginn_bis", "neues_ende",
    "neues_ende_von", "neues_ende_bis", "grund", "auswirkung", "geklaert_am", "geklaert_am_von",
    "geklaert_am_bis", "ergebnis", "verschiebt"
FROM zeilen WHERE satz = 'abweichung';

-- Klärungen
CREATE VIEW klaerung AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "eintrag", "datum", "datum_von", "datum_bis",
    "abweichung", "ergebnis"
FROM zeilen WHERE satz = 'klaerung';

-- Aufgaben
CREATE VIEW aufgabe AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "eintrag", "datum", "datum_von", "datum_bis",
    "was", "wer", "bis", "bis_von", "bis_bis"
FROM zeilen WHERE satz = 'aufgabe';

-- Fragen
CREATE VIEW frage AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "eintrag", "datum", "datum_von", "datum_bis",
    "was", "wer"
FROM zeilen WHERE satz = 'frage';

-- Antworten
CREATE VIEW antwort AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "eintrag", "datum", "datum_von", "datum_bis",
    "frage", "antwort"
FROM zeilen WHERE satz = 'antwort';

-- Termine
CREATE VIEW termin AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "eintrag", "datum", "datum_von", "datum_bis",
    "termin_datum", "termin_datum_von", "termin_datum_bis", "uhrzeit", "art", "titel", "gremium"
FROM zeilen WHERE satz = 'termin';

-- Terminänderungen
CREATE VIEW terminaenderung AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "eintrag", "datum", "datum_von", "datum_bis",
    "termin", "neuer_termin", "neue_uhrzeit", "grund", "hebt_auf"
FROM zeilen WHERE satz = 'terminaenderung';

-- Berichtspflichten
CREATE VIEW berichtspflicht AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "eintrag", "datum", "datum_von", "datum_bis",
    "was", "wem", "herkunft", "alle_monate", "bis", "bis_von", "bis_bis"
FROM zeilen WHERE satz = 'berichtspflicht';

-- Messungen
CREATE VIEW messung AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "eintrag", "datum", "datum_von", "datum_bis",
    "indikator", "wert", "circa", "messung_quelle", "notiz"
FROM zeilen WHERE satz = 'messung';

-- Inanspruchnahme
CREATE VIEW inanspruchnahme AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "eintrag", "datum", "datum_von", "datum_bis",
    "massnahme", "anzahl", "einheit", "von", "von_von", "von_bis", "bis", "bis_von", "bis_bis", "notiz"
FROM zeilen WHERE satz = 'inanspruchnahme';

-- Überprüfungen
CREATE VIEW pruefung AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "eintrag", "datum", "datum_von", "datum_bis",
    "massnahme", "ergebnis", "grund"
FROM zeilen WHERE satz = 'pruefung';

-- Stand von Maßnahmen
CREATE VIEW massnahmenstand AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "eintrag", "datum", "datum_von", "datum_bis",
    "massnahme", "stand", "grund"
FROM zeilen WHERE satz = 'massnahmenstand';

-- Ideen
CREATE VIEW idee AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "eintrag", "datum", "datum_von", "datum_bis",
    "was", "ziel"
FROM zeilen WHERE satz = 'idee';

-- Bewertungen
CREATE VIEW bewertung AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "eintrag", "datum", "datum_von", "datum_bis",
    "idee", "punkte"
FROM zeilen WHERE satz = 'bewertung';

-- Geänderte Ziele
CREATE VIEW zielaenderung AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "eintrag", "datum", "datum_von", "datum_bis",
    "betrifft", "titel", "zielwert", "zielwert_bis", "zielwert_bis_von", "zielwert_bis_bis", "bis", "bis_von",
    "bis_bis", "entfaellt", "grund"
FROM zeilen WHERE satz = 'zielaenderung';

-- Checkliste
CREATE VIEW checkliste AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "eintrag", "datum", "datum_von", "datum_bis",
    "name", "runde", "checkliste_antwort"
FROM zeilen WHERE satz = 'checkliste';

-- Vorlagen
CREATE VIEW vorlage AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "eintrag", "datum", "datum_von", "datum_bis",
    "vorlage_nummer", "art", "titel", "aktenzeichen", "federfuehrung", "oeffentlich", "eingereicht_am",
    "eingereicht_am_von", "eingereicht_am_bis", "datei", "ergaenzt", "beratung"
FROM zeilen WHERE satz = 'vorlage';

-- Eingefroren
CREATE VIEW eingefroren AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "eintrag", "datum", "datum_von", "datum_bis",
    "datei", "stichtag", "pruefsumme", "commit", "fuer"
FROM zeilen WHERE satz = 'eingefroren';

-- Beschlüsse
CREATE VIEW beschluss AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "eintrag", "datum", "datum_von", "datum_bis",
    "titel", "vorlage", "gremium", "rolle", "ergebnis", "stimmen", "tagesordnungspunkt", "wortlaut",
    "zustaendig", "bis", "bis_von", "bis_bis", "alle_monate"
FROM zeilen WHERE satz = 'beschluss';

-- Stand von Beschlüssen
CREATE VIEW beschlussstand AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "eintrag", "datum", "datum_von", "datum_bis",
    "beschluss", "stand", "zustaendig", "bis", "bis_von", "bis_bis", "grund"
FROM zeilen WHERE satz = 'beschlussstand';

-- Phasenabschlüsse
CREATE VIEW phasenabschluss AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "eintrag", "datum", "datum_von", "datum_bis",
    "phase", "ergebnis", "auflagen", "gremium"
FROM zeilen WHERE satz = 'phasenabschluss';

-- Ausgaben
CREATE VIEW ausgabe AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "eintrag", "datum", "datum_von", "datum_bis",
    "betrag", "circa", "zweck", "jahr", "massnahme", "notiz"
FROM zeilen WHERE satz = 'ausgabe';

-- Ausgeschieden
CREATE VIEW ausgeschieden AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "eintrag", "datum", "datum_von", "datum_bis",
    "grund"
FROM zeilen WHERE satz = 'ausgeschieden';

-- Eigene Angaben
CREATE VIEW zusatz AS SELECT
    "format", "satz", "kommune", "quelle", "kennung", "nummer", "eintrag", "datum", "datum_von", "datum_bis",
    "schluessel", "zusatz_wert", "zahl"
FROM zeilen WHERE satz = 'zusatz';
