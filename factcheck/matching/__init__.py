"""Which statements speak of the same thing: keys, guards, similarity, topics."""
