"""Reads articles and the hand-kept facts about them."""
