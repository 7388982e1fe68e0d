"""Language packs, names of entities and people: what the rules know of words."""
