"""The only SQL: work files and class files."""
