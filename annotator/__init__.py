"""Annotator: tag claims, quotes and captions in news articles, and see what the class found."""

__version__ = "0.9.0"
