"""Front page and audience paths."""
