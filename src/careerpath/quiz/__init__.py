"""Questions in, a direction with its reasons and a plan out."""
