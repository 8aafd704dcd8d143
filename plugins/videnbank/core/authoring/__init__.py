"""Tools for authors: new records, JSON Schema, reports."""
