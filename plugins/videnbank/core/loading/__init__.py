"""From files to records, and every check."""
