"""Intents: what someone wants to record in, a new record or a refusal out (pure)."""
