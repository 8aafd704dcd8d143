"""The MkDocs plugin that owns the catalogue and generates the pages."""
