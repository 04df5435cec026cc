"""Lists of pages that readers narrow: what is in them, the ways to narrow them, and how they look.

A type of page joins in by being a `core.lists.listed.ListedMixin`; the page that lists it is a
`core.lists.pages.ListPageMixin`. Nothing else is needed for facets, counts, order, search, paging,
cards and the feed.
"""
