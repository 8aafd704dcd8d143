"""What is wrong, where, and the sentence for it."""
