"""URLs and the route table."""
