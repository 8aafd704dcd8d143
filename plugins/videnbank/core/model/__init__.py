"""The content model: what a case, tool, result or news record may say."""
