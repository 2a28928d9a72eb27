"""Values and rules of annotating: standard library only."""
