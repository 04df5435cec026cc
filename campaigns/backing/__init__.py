"""What stands behind a letter beside its signatures: support, coverage, and sheets of paper."""
