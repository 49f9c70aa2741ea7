"""The content: check it, show it, begin your own."""
