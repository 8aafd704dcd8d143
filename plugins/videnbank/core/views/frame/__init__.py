"""The frame around every page, and pages that need no catalogue."""
