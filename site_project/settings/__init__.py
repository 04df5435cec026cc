"""One short base and a small file for each environment."""
