"""The tests. A package by name: one of the libraries leaves another `tests` among its own."""
