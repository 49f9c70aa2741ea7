"""What runs in the confined process: a check of a taster, and what it may ask of the folder."""
