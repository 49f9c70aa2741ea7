"""What careerpath remembers of a person: answers, levels, plan. Files on this machine only."""
