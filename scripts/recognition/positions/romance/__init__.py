"""French and Spanish: what they say in several words is put where the rules look for it."""
