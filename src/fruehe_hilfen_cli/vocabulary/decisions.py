"""The fields of decisions, and of how far they are carried out."""

from fruehe_hilfen_cli.vocabulary.term import Term

DECISIONS: dict[str, Term] = {
    "decisions": Term("beschluss", "Beschlüsse", "Was Gremien beschlossen oder zur Kenntnis genommen haben."),
    "Decision.title": Term("titel", "Beschluss", "Worum es geht, in einer Zeile."),
    "paper": Term("vorlage", "Vorlage", "Die Vorlage: ihre Nummer, oder z. B. k7q2m/1."),
    "Decision.body": Term("gremium", "Gremium", "Welches Gremium; ohne Angabe das des Eintrags."),
    "Decision.role": Term("rolle", "Rolle", "vorberatung, entscheidung, kenntnisnahme oder anhoerung."),
    "Decision.result": Term(
        "ergebnis",
        "Ergebnis",
        "beschlossen, geaendert-beschlossen, zur-kenntnis-genommen, vertagt oder abgelehnt.",
    ),
    "agenda_item": Term("tagesordnungspunkt", "TOP", "Der Punkt der Tagesordnung, z. B. 7."),
    "wording": Term("wortlaut", "Wortlaut", "Der Wortlaut des Beschlusses."),
    "Decision.until": Term("bis", "bis", "Bis wann er umgesetzt sein soll."),
    "Decision.every_months": Term(
        "alle_monate", "alle … Monate", "Wie oft über die laufende Umsetzung berichtet wird."
    ),
    "decision_marks": Term("beschlussstand", "Stand von Beschlüssen", "Wie weit Beschlüsse umgesetzt sind."),
    "decision": Term("beschluss", "Beschluss", "Der Beschluss, z. B. k7q2m/1."),
    "DecisionMark.state": Term("stand", "Stand", "in-arbeit, erledigt oder laufend."),
    "DecisionMark.until": Term("bis", "bis", "Bis wann er jetzt umgesetzt sein soll."),
    "DecisionState.id": Term("id", "Nr.", "Eintrag und Nummer des Beschlusses darin, z. B. k7q2m/1."),
    "DecisionState.title": Term("titel", "Beschluss", "Worum es geht, in einer Zeile."),
    "DecisionState.role": Term("rolle", "Rolle", "vorberatung, entscheidung, kenntnisnahme oder anhoerung."),
    "DecisionState.result": Term("ergebnis", "Ergebnis", "Was dabei herauskam."),
    "decided_on": Term("beschlossen_am", "am", "Der Tag des Eintrags, der von dem Beschluss berichtet."),
    "paper_id": Term(
        "vorlage_id", "Nr. der Vorlage", "Die Vorlage als z. B. k7q2m/1, wenn ein Eintrag von ihr weiß."
    ),
    "DecisionState.responsible": Term("zustaendig", "zuständig", "Wer ihn nach dem letzten Stand umsetzt."),
    "DecisionState.until": Term("bis", "bis", "Bis wann er nach dem letzten Stand umgesetzt sein soll."),
    "until_agreed": Term("bis_vereinbart", "bis (beschlossen)", "Bis wann er zuerst umgesetzt sein sollte."),
    "DecisionState.every_months": Term(
        "alle_monate", "alle … Monate", "Wie oft über die laufende Umsetzung berichtet wird."
    ),
    "next_report": Term("naechster_bericht", "nächster Bericht", "Wann wieder zu berichten ist."),
    "DecisionState.days_left": Term(
        "tage_bis",
        "Tage",
        "Tage, bis er umgesetzt oder wieder zu berichten ist; unter null: so viele darüber.",
    ),
    "DecisionState.reason": Term("grund", "Grund", "Warum es länger dauert, nach dem letzten Stand."),
    "DecisionState.since": Term("seit", "seit", "Von wann der letzte Stand ist."),
    "fulfils": Term("erfuellt", "erfüllt", "Was der Eintrag erfüllt, z. B. meilenstein 3.4."),
    "marks": Term("staende", "Verlauf", "Was spätere Einträge zum Stand sagen, das Älteste zuerst."),
    "MarkedProgress.until": Term("bis", "bis", "Bis wann er von da an umgesetzt sein sollte."),
    "MarkedProgress.responsible": Term("zustaendig", "zuständig", "Wer ihn von da an umsetzt."),
}
