"""The fields of resources: ressourcen.toml, expenses, and what is computed of them."""

from fruehe_hilfen_cli.vocabulary.term import Term

RESOURCES: dict[str, Term] = {
    "budget": Term("haushalt", "Haushalt", "Was je Jahr und Zweck geplant ist."),
    "BudgetLine.year": Term("jahr", "Jahr", "Das Haushaltsjahr."),
    "purpose": Term("zweck", "Zweck", "Wofür das Geld ist."),
    "amount": Term("betrag", "Betrag", "Der Betrag in Euro."),
    "product": Term("produkt", "Produkt", "Das Produkt des Haushalts, z. B. 06.51.40."),
    "cover": Term("deckung", "Deckung", "eingeplant, teilweise-eingeplant oder nicht-eingeplant."),
    "covered_by": Term("gedeckt_durch", "gedeckt durch", "Woraus der Rest bezahlt wird."),
    "posts": Term("stelle", "Stellen", "Die Stellen."),
    "Post.title": Term("titel", "Stelle", "Wofür die Stelle ist."),
    "fte": Term("vze", "VZE", "Wie viele Vollzeitstellen es sind."),
    "filled_from": Term("besetzt_ab", "besetzt ab", "Seit wann sie ganz besetzt ist."),
    "limited_until": Term("befristet_bis", "befristet bis", "Bis wann das Geld für sie reicht."),
    "other_means": Term("mittel", "Weitere Mittel", "Was es neben Geld und Stellen gibt."),
    "OtherMeans.what": Term("was", "Was", "Was es gibt, z. B. Räume oder Beratung."),
    "expenses": Term("ausgabe", "Ausgaben", "Was ausgegeben wurde."),
    "Expense.amount": Term("betrag", "Betrag", "Der Betrag in Euro; unter null: was zurückkam."),
    "Expense.year": Term("jahr", "Jahr", "Das Haushaltsjahr; ohne Angabe das des Eintrags."),
    # --- computed
    "resource_states": Term("ressourcen", "Ressourcen", "Geld, Stellen und weitere Mittel jeder Kommune."),
    "project_end": Term("projektende", "Ende des Projekts", "Das aktuelle Ende des letzten Zeitraums."),
    "Resources.years": Term("jahre", "Jahre", "Jedes Jahr mit seinen Zwecken und deren Summe."),
    "lines": Term("zwecke", "Zwecke", "Die Zwecke des Jahres: geplant, ausgegeben, offen."),
    "LineState.budget": Term("haushalt", "Haushalt", "Die Zeilen des Haushalts; leer: nicht geplant."),
    "LineState.planned": Term("geplant", "geplant", "Was der Haushalt vorsieht, in Euro; leer: nichts."),
    "YearState.planned": Term("geplant", "geplant", "Was der Haushalt vorsieht, in Euro; leer: nichts."),
    "planned_approx": Term("geplant_circa", "geplant: rund", "Ob das Geplante nur ungefähr bekannt ist."),
    "spent": Term("ausgegeben", "ausgegeben", "Was ausgegeben wurde, in Euro; leer: kein Eintrag sagt es."),
    "spent_approx": Term(
        "ausgegeben_circa", "ausgegeben: rund", "Ob das Ausgegebene nur ungefähr bekannt ist."
    ),
    "LineState.share": Term("anteil", "Anteil", "Ausgegeben durch geplant; leer: nicht berechenbar."),
    "YearState.share": Term("anteil", "Anteil", "Ausgegeben durch geplant; leer: nicht berechenbar."),
    "open": Term("offen", "offen", "Was übrig ist, in Euro; unter null: so viel zu viel ausgegeben."),
    "over": Term("ueberschritten", "überschritten", "Ob mehr ausgegeben wurde als geplant."),
    "PostState.title": Term("titel", "Stelle", "Wofür die Stelle ist."),
    "PostState.days_left": Term("tage_bis", "Tage", "Tage bis dahin; unter null: so viele darüber."),
    "ends_early": Term("endet_frueher", "endet vor dem Projekt", "Ob das Geld vor dem Projekt endet."),
    "ExpenseState.id": Term("id", "Nr.", "Eintrag und Nummer darin, z. B. k7q2m/1."),
    "ExpenseState.year": Term("jahr", "Jahr", "Das Haushaltsjahr."),
    "ExpenseState.amount": Term("betrag", "Betrag", "Der Betrag in Euro; unter null: was zurückkam."),
    "expense_sums": Term("summen", "Summen", "Was je Jahr und Zweck ausgegeben wurde."),
    "ExpenseSum.count": Term("anzahl", "Anzahl", "Wie viele Ausgaben es sind."),
    "dropped_spent": Term(
        "ausgegeben_eingestellt", "ausgegeben, eingestellt", "Was für Eingestelltes ausgegeben wurde."
    ),
    "dropped_spent_approx": Term(
        "ausgegeben_eingestellt_circa",
        "eingestellt: rund",
        "Ob das für Eingestelltes nur ungefähr bekannt ist.",
    ),
    "spent_withheld": Term(
        "ausgaben_nicht_freigegeben",
        "Ausgaben nicht freigegeben",
        "Ob es Ausgaben gibt, die nicht für die Leserschaft freigegeben sind.",
    ),
}
