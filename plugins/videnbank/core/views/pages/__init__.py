"""Every page that is made from the catalogue."""
