"""Sentences: their tokens, parts of speech, phrases and clauses."""
