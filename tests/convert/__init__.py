"""Tests of the command convert.py."""
