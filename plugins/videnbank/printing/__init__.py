"""Renders the print views to tagged PDF with WeasyPrint."""
