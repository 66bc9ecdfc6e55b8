"""Results: goals, indicators, measures, uptake, checklists, target and actual."""
