"""From files to records: text, front matter, values, and the mistakes in them with their places."""
