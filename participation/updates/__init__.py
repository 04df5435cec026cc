"""Updates of letters: shown on the page, and mailed to those who asked. See docs/campaigns.md."""
