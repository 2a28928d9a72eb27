"""Making a lesson: the page, its parts, and what is shown once it is made."""
