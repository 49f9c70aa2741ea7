"""One page to keep or to print: where somebody stands, why, and what is next."""
