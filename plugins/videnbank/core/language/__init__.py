"""Danish language support: wording, formats, collation, slugs, readability."""
