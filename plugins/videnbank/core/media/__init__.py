"""Media files: what a file really is, and what of it is published."""
