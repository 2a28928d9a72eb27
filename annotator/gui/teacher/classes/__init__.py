"""The class screen: its head, its tabs, and a page for each."""
