"""Rows, ids, CSV files and the descriptor."""
