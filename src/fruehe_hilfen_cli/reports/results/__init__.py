"""Goals, measures, uptake and checklists as documents."""
