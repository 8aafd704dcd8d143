"""One build's site: catalogue, words and addresses."""
