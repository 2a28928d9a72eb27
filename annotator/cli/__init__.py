"""The commands: thin, no rules of their own."""
