"""The agreed plan as documents."""
