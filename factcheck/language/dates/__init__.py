"""Days, periods and times of day as English writes them."""
