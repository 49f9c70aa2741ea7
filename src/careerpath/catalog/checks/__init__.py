"""What holds for content as a whole, seen from above the catalogue."""
