"""Lists of records, terms and fields."""
