"""The signs of single formats: lists and columns of plain text, inline markup, elements, directives."""
