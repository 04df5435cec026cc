"""Starting points: what a new page can begin with instead of an empty form."""
