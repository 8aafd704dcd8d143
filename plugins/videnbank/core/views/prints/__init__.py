"""Views of the prints: tool sheets, card decks, area booklets."""
