"""What is kept so that the site can be restored, and nobody comes back with it."""

from .environment import BASE_DIR, env

# A file outside the database with a line for each erasure, without personal data.
ERASURE_LOG = env("ERASURE_LOG", default=str(BASE_DIR / "var" / "erasures.jsonl"))
# What makes keyed hashes of e-mail addresses; without one SECRET_KEY does.
PERSON_HASH_KEY = env("PERSON_HASH_KEY", default="")
# Days a line is kept: longer than any backup.
ERASURES_KEPT_DAYS = env.int("ERASURES_KEPT_DAYS", default=400)
