"""What organisers see when somebody plays with the numbers of a letter. See docs/abuse.md."""
