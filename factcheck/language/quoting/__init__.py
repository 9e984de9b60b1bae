"""Words in quotation marks: where they stand, who says them, how two wordings compare."""
