"""English: sentences, words, phrases and the lexicons that know them."""
