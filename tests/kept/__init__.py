"""Small cases with all that the library makes of them, kept as text: each turns on one fine point of a rule.

The tests elsewhere say what a rule is for; these hold its edges, and the whole of an answer, not only its range. They
were chosen so that between them they take each turn of the code, for a slightly wrong program answers one of them
otherwise (see `tests.mutants`). A case is a paragraph: what is given, and behind `=` the answer. A deliberate change of
a rule changes some: `python -m tests.kept` writes the answers anew, and the difference is to be read line by line.
"""
