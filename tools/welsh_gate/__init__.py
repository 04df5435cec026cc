"""The gate for the project's Welsh: catalogues, overrides and spelling.

Run it with ``python -m tools.welsh_gate``. It fails on whatever a machine can be sure of, and
prints advice about mutations, which a machine cannot.
"""
