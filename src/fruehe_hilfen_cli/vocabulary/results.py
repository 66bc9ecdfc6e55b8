"""The fields of what entries tell of goals, measures, ideas and checklists."""

from fruehe_hilfen_cli.vocabulary.term import Term

RESULTS: dict[str, Term] = {
    "guiding_principles": Term("leitprinzipien", "Leitprinzipien", "Was für alle Maßnahmen gilt."),
    "fields_of_action": Term(
        "handlungsfelder", "Handlungsfelder", "Die Gruppen, zu denen Maßnahmen gehören, auch die noch leeren."
    ),
    "EntryState.results": Term(
        "ergebnis", "Ziele und Maßnahmen", "Was er zu Zielen, Maßnahmen, Ideen und Checklisten sagt."
    ),
    "results": Term(
        "ergebnis",
        "Ziele und Maßnahmen",
        "Was neue Einträge zu Zielen, Maßnahmen, Ideen und Checklisten sagen.",
    ),
    "CourseEvent.result": Term(
        "ergebnis", "Ergebnis", "Was zu Zielen, Maßnahmen, Ideen oder Checklisten gesagt ist."
    ),
    "ResultEvent.kind": Term("art", "Art", "Was es ist, z. B. messung oder pruefung."),
    "ResultEvent.subject": Term(
        "betrifft", "betrifft", "Worum es geht, z. B. indikator I1 oder massnahme M1."
    ),
    "ResultEvent.title": Term("titel", "Titel", "Wie es im Plan heißt; bei einer Idee, worin sie besteht."),
    "ResultEvent.value": Term(
        "wert", "Wert", "Der Wert, die Anzahl, die Punkte, der neue Zielwert oder die Runde."
    ),
    "ResultEvent.state": Term(
        "stand", "Stand", "Was die Überprüfung ergab, oder was aus der Maßnahme wurde."
    ),
    "ResultEvent.source": Term("quelle", "Quelle", "Woher der Wert kommt."),
    "word": Term("wort", "Wort", "Das Wort der Skala, für das der Wert steht."),
    "new_title": Term("neuer_titel", "neuer Titel", "Wie es jetzt heißt."),
    "ResultEvent.until": Term("bis", "bis", "Der letzte Tag; bei einem Zielwert, bis wann."),
}
