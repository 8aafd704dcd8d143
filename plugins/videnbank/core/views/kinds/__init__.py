"""What each kind of record shows."""
