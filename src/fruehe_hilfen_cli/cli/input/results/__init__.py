"""What people say of goals, measures, uptake and checklists."""
