"""The fields of the municipal guide."""

from fruehe_hilfen_cli.vocabulary.term import Term

GUIDE: dict[str, Term] = {
    "guides": Term(
        "leitfaden", "Leitfaden", "Der kommunale Leitfaden jeder Kommune, als Entwurf aus den Daten."
    ),
    "Guide.process": Term("ablauf", "Ablauf", "Der Name des Ablaufs, z. B. NZFH-Prozessbegleitung."),
    "Guide.begin": Term(
        "beginn", "Beginn", "Wann der Prozess begonnen hat; leer, wo es nicht freigegeben ist."
    ),
    "Guide.end": Term(
        "ende", "Ende", "Wann der Prozess endet; leer, wo es unbekannt oder nicht freigegeben ist."
    ),
    "situation": Term(
        "ausgangslage", "Ausgangslage", "Die Einträge darüber, was am Anfang vorgefunden wurde."
    ),
    "theme_entries": Term("zum_thema", "Zum Thema", "Die Einträge, mit denen das Thema festgelegt wurde."),
    "Guide.periods": Term("zeitraeume", "Verlauf", "Die Zeiträume des Fahrplans, und was in ihnen geschah."),
    "learned": Term(
        "erfahrungen", "Erfahrungen", "Erfolge, Hindernisse und Erkenntnisse, das Älteste zuerst."
    ),
    "learned_withheld": Term(
        "erfahrungen_nicht_freigegeben",
        "nicht freigegeben",
        "Von welchen Arten der Erfahrung es Einträge gibt, die nicht freigegeben sind.",
    ),
    "council": Term(
        "beschlussfassung", "Beschlüsse und Vorlagen", "Was beschlossen wurde, und die Vorlagen dazu."
    ),
    "decisions_withheld": Term(
        "beschluesse_nicht_freigegeben",
        "nicht freigegeben",
        "Wie viele Beschlüsse es sonst gibt, die nicht freigegeben sind.",
    ),
    "papers_withheld": Term(
        "vorlagen_nicht_freigegeben",
        "nicht freigegeben",
        "Wie viele Vorlagen es sonst gibt, die nicht freigegeben oder nicht öffentlich sind.",
    ),
    "means": Term("mittel", "Ressourcen", "Geld, Stellen und was es sonst für den Prozess gab."),
    "GuideMeans.spent_withheld": Term(
        "ausgaben_nicht_freigegeben",
        "Ausgaben nicht freigegeben",
        "Für welche Jahre es Ausgaben gibt, die nicht freigegeben sind.",
    ),
    "ahead": Term("ausblick", "Ausblick", "Offene Aufgaben und Berichtspflichten."),
    "carries": Term(
        "traegt", "trägt den Prozess", "Ob es den Prozess trägt, und nicht nur berät und beschließt."
    ),
    "GuideBody.part_of": Term("teil_von", "Teil von", "Der Name des Gremiums, in dem es liegt."),
    "roles": Term("rollen", "Rollen", "Welche Rollen die Checkliste ausgefüllt haben."),
    "entry_ids": Term("eintrag_ids", "Einträge", "Die Kennungen der Einträge."),
    "begun_in": Term("begonnen_laut", "begonnen laut", "Der Eintrag, der von ihrem Beginn berichtet."),
    "used_in": Term("genutzt_laut", "genutzt laut", "Die Einträge mit Anzahlen ihrer Inanspruchnahme."),
    "paid_in": Term("ausgegeben_laut", "ausgegeben laut", "Die Einträge mit Ausgaben dafür."),
    "call_ids": Term("jour_fixe_ids", "Jour fixe", "Die Einträge der Gespräche im Jour fixe."),
    "central_steps": Term(
        "zentrale_schritte", "Zentrale Schritte", "Die Schritte des Zeitraums, das Älteste zuerst."
    ),
    "GuidePeriod.period": Term("zeitraum", "Zeitraum", "Der Zeitraum, mit allem, was darin geschah."),
    "GuidePeriod.last_on": Term("zuletzt_am", "zuletzt", "Der Tag des letzten Eintrags darin."),
    "entries_withheld": Term(
        "eintraege_nicht_freigegeben",
        "nicht freigegeben",
        "Wie viele Einträge des Zeitraums nicht freigegeben sind.",
    ),
    "closings": Term("abschluesse", "Abschlüsse", "Wie Gremien über das Ende der Phasen entschieden haben."),
}
