"""The site of a build: catalogue, wording and addresses."""
