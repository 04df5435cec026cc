"""Where consents meet pages, pictures and editors."""
