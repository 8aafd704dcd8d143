"""The MkDocs plugin that builds the search index."""
