"""Hand-ins looked over before they are kept, and the class list."""
