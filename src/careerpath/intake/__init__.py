"""Text from outside: bounded, decoded, checked, and turned into typed structs or clear mistakes."""
