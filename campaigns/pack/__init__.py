"""What is handed over with a letter: its text, the numbers, and who may be named."""
