"""View components shared by several pages."""
