"""The MkDocs plugin that owns the catalogue and makes the pages."""
