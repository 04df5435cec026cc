"""The Welsh language in plain Python: counting, joining, ordinals, dates and alphabetical order.

Nothing here knows about Django, so every rule can be read and tested by itself.
The modules hold rules of the language; words for the interface belong in the catalogues.
"""
