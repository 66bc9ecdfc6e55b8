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
}
