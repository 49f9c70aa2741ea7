"""Practising what companies test: mock questions, code that runs, concept cards."""
