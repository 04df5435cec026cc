"""Saving the whole site to one archive, and restoring it elsewhere."""
