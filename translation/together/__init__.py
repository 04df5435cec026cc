"""What changes a pair besides its words: unpublishing, deleting, moving, ordering and copying."""
