"""Loads and checks the content of a project."""
