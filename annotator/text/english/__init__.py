"""The English texts, by area: message id to text."""
