"""Who tells something of their own, and who repeats another: sources counted, not copies."""
