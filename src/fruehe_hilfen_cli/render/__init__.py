"""Printers of views and documents."""
