"""All records of a build, checked and related, and what they can be found by."""
