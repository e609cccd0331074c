"""Typical code of a user, with the types that mypy and pyright must see in it; `tests/uses/test_typing.py` checks."""
