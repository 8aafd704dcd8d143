"""The validated records of a build, indexed by facet and reference."""
