"""The form in which a tag set is copied and changed."""
