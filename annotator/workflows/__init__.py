"""What a person can do, without pixels: one function or method per action."""
