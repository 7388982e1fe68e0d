"""Tests of the checks, on a small package about invented countries."""
