"""Positions in languages whose cases, not their order, tell subject from object."""
