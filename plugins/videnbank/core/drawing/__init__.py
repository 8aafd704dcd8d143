"""Drawings of one shape each, made from a small description: values in, SVG out."""
