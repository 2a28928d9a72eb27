"""What a class's annotations add up to."""
