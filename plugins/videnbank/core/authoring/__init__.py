"""What helps an editor: new records, schemas, reports."""
