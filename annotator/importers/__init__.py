"""Files in, values out: one module per format."""
