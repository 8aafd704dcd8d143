"""What a page shows, as plain frozen values: everything a template needs, nothing to compute."""
