"""Tests of the text stage: tokens and sentences."""
