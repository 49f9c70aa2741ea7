"""Results as text or bytes for other programs."""
