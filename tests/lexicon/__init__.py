"""Tests of the lexicon: packs, names, phrases, word analysers."""
