"""What is printed: sheets, cards, booklets."""
