"""Appointments and calls."""
