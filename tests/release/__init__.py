"""Tests of the release files."""
