"""The help in a window of its own."""
