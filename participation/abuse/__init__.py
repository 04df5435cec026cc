"""Keeping robots from forms without asking people anything. See docs/abuse.md."""
