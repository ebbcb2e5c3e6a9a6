"""SQLite, by way of apsw; the only importer of it.

To add a table: write the next numbered file in ``migrations/``. Migrations run forward only, in a
transaction, after a verified backup; a released one is never edited.
"""
