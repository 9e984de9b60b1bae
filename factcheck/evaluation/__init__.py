"""How right the program is: its findings held against what people found in the same documents."""
