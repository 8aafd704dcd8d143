"""What surrounds every page, and pages without a catalogue."""
