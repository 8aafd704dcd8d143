"""What readers take along on paper: the views of prints, set as PDF by WeasyPrint."""
