"""Videnbank compiles cases, tools and results of Danish welfare work into a searchable site."""

__version__ = "0.2.0"
