"""What rules see in an article: an article in, values out; the rules are data in resources."""
