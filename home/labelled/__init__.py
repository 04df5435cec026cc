"""The public pages of topics and areas: everything that has a label, whatever its type."""
