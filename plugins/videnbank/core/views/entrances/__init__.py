"""The front page and the paths for each audience."""
