"""The geometry of charts as plain numbers; templates only write it out."""
