"""The student's desk."""
