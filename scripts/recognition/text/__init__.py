"""Sentences, tokens, quotations and mentions of an article."""
