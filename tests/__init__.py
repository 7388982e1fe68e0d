"""The tests, a folder for each stage that they test."""
