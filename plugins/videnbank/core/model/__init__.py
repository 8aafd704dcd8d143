"""The content model: the schemas of cases, tools, results, news and pages."""
