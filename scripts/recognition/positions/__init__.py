"""Recognition positions: holder, object, stance."""
