"""Where somebody stands and what is next."""
