"""German: the clause is a bracket of its verbs around what belongs to it."""
