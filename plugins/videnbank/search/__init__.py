"""The MkDocs plugin that makes the site's search index."""
