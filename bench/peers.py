"""What other sites' pages cost, for comparison.

Measured in November 2026 with the same setting as ours: DEBUG off, PostgreSQL 15, gunicorn with
two synchronous workers, no page cache. Times vary by 40% from machine to machine; queries and
bytes do not. Each row: page, queries, median milliseconds of one request, kilobytes of HTML,
kilobytes and requests of a first visit.
"""

PEERS = [
    ("bakerydemo home", 43, "59–86", 35, "207 / 12"),
    ("bakerydemo blog index", 40, "45", 22, "92 / 12"),
    ("bakerydemo post", 22, "33", 20, "87 / 9"),
    ("bakerydemo search", 41, "62", 25, "85 / 14"),
    ("ONS home", 9, "14", 50, "630 / 9"),
    ("ONS article", 26, "35", 61, "636 / 9"),
    ("ONS information page", 16, "23", 54, "631 / 9"),
    ("wagtail.org blog index", 12, "22", 95, "103 / 8"),
    ("wagtail.org post", 15, "17", 87, "280 / 9"),
    ("wagtail.org search", 11, "19", 88, "102 / 8"),
    ("Wagtail guide home", 19, "35", 53, "56 / 6"),
    ("Wagtail guide content page", 23, "39–64", 37, "49 / 6"),
]
# The same sites with 1,000 more posts.
PEERS_GROWN = [
    ("bakerydemo blog index", "40 to 4,040 queries, 39 ms to 3.5 s"),
    ("bakerydemo search", "62 to 178 ms"),
    ("wagtail.org blog index", "12 queries and 24 ms, both unchanged"),
    ("wagtail.org search", "19 to 176 ms"),
    ("ONS index, not paged", "67 to 489 KB, 25 to 173 ms"),
]
