"""New plans, and changes of the agreed plan."""
