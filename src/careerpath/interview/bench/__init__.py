"""What runs in the confined process: somebody's function, called for each case."""
