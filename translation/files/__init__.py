"""Translations as files for the tools of translators: out, back, and what came of it."""
