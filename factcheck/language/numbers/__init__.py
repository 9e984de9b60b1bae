"""Figures as English writes them: digits, words, fractions, units, money, and what hedges them."""
