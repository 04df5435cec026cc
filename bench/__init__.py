"""What a page costs: queries, bytes and time, and what happens to them as the site grows.

`make bench` runs it on a PostgreSQL of its own. See docs/benchmarks.md.
"""
