"""Addresses, and the one list of routes."""
