"""What is kept about people, declared once by the rooms that keep it, for pages and checks."""
