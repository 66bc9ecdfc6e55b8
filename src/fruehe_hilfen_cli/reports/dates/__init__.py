"""Calls and calendar as documents and events."""
