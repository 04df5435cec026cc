"""Signing in: throttled, with a second step where it is asked for, in both languages."""
