"""New entries, from forms, tables and programs, and their editing."""
