"""How long furniture is remembered.

A change is seen at once by the process that made it, and by every process that shares a Redis
cache. With the in-memory cache other processes see it when the lifetime ends.
"""

LIFETIME = 30  # seconds
