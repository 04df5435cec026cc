"""Comments below pages: giving, moderating, complaining about and forgetting them."""
