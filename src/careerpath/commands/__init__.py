"""The commands: each reads, has it decided, and shows it."""
