"""Forms that editors build: one definition for both languages, and what readers answer."""
