"""Tests of the rows, schemas and files of a package."""
