"""What a Dane may type for a word of a text: pure analysis, made at build time."""
