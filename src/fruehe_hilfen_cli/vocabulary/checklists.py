"""The fields of what is computed of checklists and ideas."""

from fruehe_hilfen_cli.vocabulary.term import Term

CHECKLISTS: dict[str, Term] = {
    # --- checklists
    "Checklist.source": Term("quelle", "Quelle", "Woraus die Checkliste entstanden ist."),
    "Checklist.process": Term(
        "ablauf", "Ablauf", "Der Ablauf, zu dem der Meilenstein gehört; ohne Angabe jeder."
    ),
    "Checklist.milestone": Term(
        "meilenstein", "Meilenstein", "Der Meilenstein, für den die Auswertung eine Grundlage ist."
    ),
    "Aim.id": Term("id", "Nr.", "Die Nummer des Anliegens."),
    "ChecklistItem.id": Term("id", "Nr.", "Die Nummer des Punktes, z. B. 1.2; Antworten verweisen darauf."),
    "checklist_lists": Term("checklisten", "Checklisten", "Die Checklisten jeder Kommune."),
    "checklists": Term("checkliste", "Checklisten", "Die Checklisten, die es hier gibt."),
    "ChecklistState.name": Term("name", "Name", "Der Name für die Befehle, z. B. planungskonzeption."),
    "ChecklistState.origin": Term(
        "herkunft", "Herkunft", "Ob sie mitgeliefert ist, eine eigene, oder eine mitgelieferte ersetzt."
    ),
    "size": Term("umfang", "Punkte", "Wie viele Punkte sie hat."),
    "rounds": Term("runden", "Runden", "Die Runden, die jemand begonnen hat."),
    "people": Term("personen", "Personen", "Wie viele Personen es sind."),
    "RoundState.last_on": Term("zuletzt_am", "zuletzt", "Wann zuletzt jemand die Checkliste ausgefüllt hat."),
    "comparisons": Term("auswertung", "Auswertung", "Der Vergleich der Antworten jeder Kommune."),
    "Comparison.checklist": Term("checkliste", "Checkliste", "Der Name der Checkliste."),
    "Comparison.people": Term("personen", "Personen", "Wer sie in der Runde ausgefüllt hat, nach Rolle."),
    "Comparison.milestone": Term(
        "meilenstein", "Meilenstein", "Der Meilenstein, für den der Vergleich eine Grundlage ist."
    ),
    "Comparison.total": Term("gesamt", "gesamt", "Was alle Punkte zusammen ergeben."),
    "round_before": Term("runde_davor", "Runde davor", "Die Runde, mit der verglichen wird."),
    "people_before": Term("personen_davor", "Personen davor", "Wie viele es in der Runde davor waren."),
    "total_before": Term("gesamt_davor", "gesamt davor", "Was alle Punkte in der Runde davor ergaben."),
    "last_round": Term("letzte_runde", "letzte Runde", "Die jüngste Runde, die jemand begonnen hat."),
    "differing": Term(
        "verschieden", "verschieden", "Die Punkte mit verschiedenen Antworten, die strittigsten zuerst."
    ),
    "unknown_items": Term("unbekannte_punkte", "unbekannt", "Beantwortete Punkte, die es nicht (mehr) gibt."),
    "PersonState.who": Term("wer", "wer", "Die Rolle, die sie ausgefüllt hat; leer, wo keine genannt ist."),
    "filled_on": Term("ausgefuellt_am", "ausgefüllt am", "Wann sie ausgefüllt wurde."),
    "ticks": Term("kreuze", "Kreuze", "Wie oft welche Antwort gegeben ist."),
    "superseded": Term(
        "ersetzte_eintraege", "ersetzt", "Frühere Einträge derselben Rolle in der Runde; sie zählen nicht."
    ),
    "ItemState.answers": Term("antwort", "Antworten", "Die Antworten, in der Folge der Personen."),
    "ItemState.text": Term("text", "Punkt", "Die Aussage, der man zustimmt oder nicht."),
    "ItemState.result": Term("ergebnis", "Ergebnis", "Was die Antworten zusammen ergeben."),
    "result_before": Term("ergebnis_davor", "davor", "Was sie in der Runde davor ergaben."),
    "TickState.who": Term("wer", "wer", "Die Rolle, die geantwortet hat."),
    "TickState.value": Term(
        "wert", "Antwort", "ja, teilweise, nein oder unklar; leer, wo die Antwort fehlt."
    ),
    "yes": Term("ja", "ja", "Wie oft mit ja geantwortet ist."),
    "partly": Term("teilweise", "teilweise", "Wie oft mit teilweise geantwortet ist."),
    "no": Term("nein", "nein", "Wie oft mit nein geantwortet ist."),
    "unclear": Term("unklar", "unklar", "Wie oft mit unklar geantwortet ist."),
    "unanswered": Term("ohne_antwort", "ohne Antwort", "Wie oft eine Antwort fehlt."),
    "agreement": Term(
        "einigkeit", "einig", "Wie viele die häufigste Antwort geben; leer bei weniger als zwei Antworten."
    ),
    "most": Term("haeufigste", "häufigste", "Wie viele die häufigste Antwort geben."),
    "answered": Term("beantwortet", "beantwortet", "Wie viele überhaupt antworten."),
    "Agreement.share": Term("anteil", "Anteil", "Der Anteil der häufigsten Antwort, über 0 bis 1."),
    # --- ideas
    "idea_lists": Term("ideen", "Ideen", "Die Ideen jeder Kommune, die beste zuerst."),
    "IdeaList.ideas": Term("idee", "Ideen", "Die Ideen, die beste zuerst."),
    "IdeaState.id": Term("id", "Nr.", "Eintrag und Nummer der Idee darin, z. B. k7q2m/1."),
    "IdeaState.what": Term("was", "Idee", "Worin die Idee besteht."),
    "IdeaState.who": Term("wer", "von", "Die Rolle, von der sie kommt; leer, wo keine genannt ist."),
    "proposed_on": Term("vorgeschlagen_am", "vom", "Das Datum des Eintrags mit der Idee."),
    "rank": Term(
        "rang", "Rang", "Der Rang nach Punkten, gleich bei gleichen; 0, wenn sie Maßnahme geworden ist."
    ),
    "IdeaState.points": Term("punkte", "Punkte", "Alle Punkte, die sie bekommen hat."),
    "IdeaState.people": Term("personen", "Personen", "Wie viele ihr Punkte gegeben haben."),
    "IdeaState.ratings": Term("bewertung", "Bewertungen", "Die Punkte jeder Person; ihr letztes Wort gilt."),
    "became": Term("geworden", "Maßnahme", "Die Maßnahme, die daraus geworden ist."),
    "RatingState.who": Term("wer", "wer", "Die Rolle, die bewertet hat."),
    "RatingState.points": Term("punkte", "Punkte", "Wie viele Punkte sie gibt."),
    "rated_on": Term("bewertet_am", "am", "Das Datum des Eintrags mit der Bewertung."),
    "given": Term("vergeben", "vergeben", "Wie viele Punkte jede Person vergeben hat."),
    "GivenPoints.who": Term("wer", "wer", "Die Rolle, die bewertet hat."),
    "GivenPoints.points": Term("punkte", "Punkte", "Wie viele Punkte sie vergeben hat."),
    "GivenPoints.count": Term("anzahl", "Anzahl", "An wie viele Ideen."),
    "became_count": Term(
        "geworden_anzahl", "Maßnahmen geworden", "Aus wie vielen Ideen Maßnahmen geworden sind."
    ),
}
