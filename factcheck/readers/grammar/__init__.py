"""The signs of single formats: lists and columns, inline markup, elements, directives."""
