"""Passages of a class over the whole screen, for everybody to see."""
