"""What a resume or a posting says: skills, roles, gaps."""
