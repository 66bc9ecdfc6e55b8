"""What a page for browsers shows of a municipality, and of several."""
