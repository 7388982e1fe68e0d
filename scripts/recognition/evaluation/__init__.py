"""Compares converted tables with labels made by readers: precision, recall, F1, flips."""
