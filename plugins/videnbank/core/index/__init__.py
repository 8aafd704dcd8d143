"""Danish text analysis for the search index."""
