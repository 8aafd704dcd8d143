"""Status page of the programme."""
