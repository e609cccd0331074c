"""Fuzzing: each harness is a plain function of bytes, driven by chance, by coverage (atheris) and by Hypothesis."""
