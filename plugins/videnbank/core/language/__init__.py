"""Words, dates, numbers, alphabet and readability of Danish."""
