"""What careerpath knows: roles, skills, questions, answers, figures. No terminal, no person."""
