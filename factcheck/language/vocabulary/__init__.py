"""Words: their dictionary forms, their synonyms and opposites, and the lists that know them."""
