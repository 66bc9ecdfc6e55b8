"""What people read for the values of closed lists."""

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
    # what became of a date of the regular call
    "gehalten": "gehalten",
    "nicht-gehalten": "kein Eintrag",
    "faellt-aus": "fällt aus",
    "heute": "heute",
    "bevorstehend": "bevorstehend",
    # forms of participation
    "fokusgruppe": "Fokusgruppe",
    "befragung": "Befragung",
    "kinderformat": "Format für Kinder",
    # what is to be said of a group that is missing
    "noch-nie": "noch nie",
    "nicht-in-der-phase": "in der laufenden Phase noch nicht",
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
    "frage": "Frage",
    "antwort": "Antwort",
    "terminaenderung": "Terminänderung",
    "berichtspflicht": "Berichtspflicht",
    "berichtet": "berichtet",
    # why a date moved
    "vereinbart": "vereinbart",
    # what stands in a calendar
    "meilenstein": "Meilenstein",
    "beginn": "Beginn",
    "ende": "Ende",
    "bericht": "Bericht",
    # rules of the traffic light
    "nicht-geklaert": "nicht mit dem NZFH geklärt",
    "begruendet": "verspätet, durch eine Abweichung begründet",
    "verschoben": "Ende verschoben",
    "bald-faellig": "bald fällig",
    "beginn-fehlt": "Beginn nicht angegeben",
    "ende-fehlt": "Ende nicht angegeben",
}
