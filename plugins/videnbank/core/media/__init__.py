"""What a published file is, says and hides, and what of it is published. Bytes in, values out."""
