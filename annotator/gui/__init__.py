"""The window: pixels, no rules of their own."""
