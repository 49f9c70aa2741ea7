"""What several screens share. It prints nothing."""
