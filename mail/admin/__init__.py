"""Letters and outgoing messages in Wagtail's admin."""
