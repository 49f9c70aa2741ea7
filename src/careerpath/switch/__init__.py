"""From one role to another."""
