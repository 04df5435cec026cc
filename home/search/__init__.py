"""The page where readers search: what they asked for, what is found, and ways on."""
