"""Who looks after what is meant to last, and when it is to be checked again."""
