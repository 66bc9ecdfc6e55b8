"""Goals, readings, measures, uptake, ideas and checklists."""
