"""Recording what bodies do: sessions, papers, decisions, expenses, closings."""
