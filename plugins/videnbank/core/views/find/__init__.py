"""Search page and its data."""
