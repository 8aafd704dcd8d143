"""Rules about what a record says: one file for each thing that is looked at."""
