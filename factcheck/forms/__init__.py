"""What people write by hand (rules, settings), read with its places and checked to the last key."""
