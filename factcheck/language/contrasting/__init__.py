"""Two sentences laid side by side, word by word: what they share, where they exclude each other."""
