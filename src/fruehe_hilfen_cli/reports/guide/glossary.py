"""The terms that a municipal guide explains, in words of our own."""

TERMS: dict[str, str] = {
    "Abweichung": "Ein Ziel, ein Termin oder eine Vereinbarung, die nicht gehalten wird. Grund und "
    "Auswirkung werden früh besprochen und festgehalten.",
    "Ausgangswert": "Der Wert eines Indikators zu Beginn; daran misst sich, was sich verändert hat.",
    "Beschlussvorlage": "Das Papier, mit dem ein Gremium um eine Entscheidung gebeten wird.",
    "Checkliste": "Fragen, die jede Rolle zuerst allein beantwortet; danach werden die Antworten verglichen.",
    "Frühe Hilfen": "Unterstützung für Schwangere und Familien mit Kindern bis drei Jahre, früh, freiwillig "
    "und aufeinander abgestimmt.",
    "Handlungsfeld": "Ein Bereich, in dem Maßnahmen zusammengehören.",
    "Indikator": "Woran man sieht, ob ein Ziel erreicht ist: eine Zahl, oder eine beschriebene Stufe.",
    "Jour fixe": "Das regelmäßige Gespräch zwischen der Hauptansprechstelle der Kommune und der Begleitung.",
    "Leitprinzip": "Ein Grundsatz, der für alle Maßnahmen gilt.",
    "Meilenstein": "Ein Ergebnis, das eine Phase liefern soll.",
    "Netzwerkkoordination": "Die Stelle, die das Netzwerk der Frühen Hilfen vor Ort zusammenhält.",
    "NZFH": "Das Nationale Zentrum Frühe Hilfen.",
    "Planungsgruppe": "Der kleine Kreis, der die Arbeit der Steuerungsgruppe vorbereitet.",
    "Prozesslogbuch": "Die laufende Aufzeichnung des Prozesses: was geschah, was gelang, was hinderte.",
    "Richtwert": "Wie oft ein Format ungefähr stattfinden soll; keine Pflicht und keine Grenze.",
    "Steuerungsgruppe": "Das Gremium, das den Prozess lenkt und über Ziele und Maßnahmen entscheidet.",
    "Transferkonferenz": "Das Treffen am Ende, bei dem die Ergebnisse weitergegeben werden.",
    "Überkommunale Austauschtreffen": "Treffen, bei denen die teilnehmenden Kommunen voneinander lernen.",
    "Wirkungstreppe": "Sieben Stufen von der Aktivität bis zur Veränderung der Gesellschaft; ab der vierten "
    "spricht man von Wirkung.",
    "Zielerreichung": "Wie viel vom Weg zwischen Ausgangswert und Zielwert geschafft ist.",
}
"""Each with its meaning; only those are printed that the guide uses."""
