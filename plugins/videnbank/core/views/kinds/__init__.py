"""How records of each kind are displayed."""
