"""What is remembered of somebody."""
