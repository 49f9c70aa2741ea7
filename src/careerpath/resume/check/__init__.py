"""What in a resume breaks its readers: software first, people as well."""
