"""Free pairs: each language is edited on its own, and neither text is a translation."""
