"""Names of persons, organisations, places and works, and the roles people have."""
