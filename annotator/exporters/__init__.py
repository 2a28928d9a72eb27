"""Summaries and annotations as files other programs read."""
