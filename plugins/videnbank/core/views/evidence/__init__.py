"""Evidence overview and its downloads."""
