"""Danish analysis and the static search index."""
