"""The fields of what is computed of the use of measures, and of their reviews."""

from fruehe_hilfen_cli.vocabulary.term import Term

UPTAKE: dict[str, Term] = {
    "every": Term("je", "je", "Wonach gezählt ist: monat, quartal oder jahr."),
    "years": Term("jahre", "Jahre", "Jedes Jahr mit seinen Zeiträumen."),
    "year": Term("jahr", "Jahr", "Das Jahr."),
    "periods": Term("zeitraeume", "Zeiträume", "Die Zeiträume des Jahres, auch die ohne Angabe."),
    "period": Term("zeitraum", "Zeitraum", "Der Zeitraum: 2026-03, 2026-Q1, 2026 oder 2026-01/2026-03."),
    "PeriodUptake.count": Term(
        "anzahl", "Anzahl", "Wie viele es waren; leer ohne Angabe, oder wenn die Zahl verdeckt bleibt."
    ),
    "at_least": Term("mindestens", "mindestens", "Wie viele es mindestens waren."),
    "at_most": Term("hoechstens", "höchstens", "Wie viele es höchstens waren."),
    "YearUptake.total": Term("gesamt", "gesamt", "Wie viele es im ganzen Jahr waren."),
    "UptakeSeries.total": Term("gesamt", "gesamt", "Wie viele es im Ganzen waren."),
    "UptakeSeries.share": Term("anteil", "Anteil", "Wie viel davon erreicht ist; 1 ist alles."),
    "spanning": Term(
        "mehrmonatig",
        "über mehrere Monate",
        "Ob Angaben für mehrere Monate dabei sind; sie zählen im letzten.",
    ),
    "due_reviews": Term(
        "faellige_pruefungen", "Nächste Überprüfungen", "Was zu überprüfen ist, das Dringendste zuerst."
    ),
    "DueReview.due": Term("faellig", "fällig", "Wann die Überprüfung fällig ist."),
    "DueReview.days_left": Term("tage_bis", "Tage", "Tage bis dahin; unter null: so viele darüber."),
    "DueReview.overdue": Term(
        "ueberfaellig", "überfällig", "Ob sie schon da sein sollte und die Maßnahme begonnen hat."
    ),
    "DueReview.who": Term("wer", "wer", "Die Rolle, die überprüft."),
}
