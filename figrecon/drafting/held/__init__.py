"""Rows held against a text: their figures, their names, and who speaks where they stand."""
