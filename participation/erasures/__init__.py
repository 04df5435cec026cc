"""Forgetting one person: what is held of them, erasing it, and the log that keeps them forgotten.

A backup taken before an erasure does not know of it. Each erasure is therefore also a line in a
file outside the database (`log`), which is gone through again after a restore (`erasing.replay`).
"""
