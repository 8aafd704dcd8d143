"""Issues in the content: codes, positions and messages."""
