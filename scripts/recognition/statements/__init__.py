"""Quotations and reported clauses with their speakers."""
