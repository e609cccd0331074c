"""Write the answers of the kept cases anew: `python -m tests.kept`, or with the names of some files."""

import sys

from .cases import ANSWERERS, answer, cases, path, written


def main() -> None:
    """Answer each case of each file."""
    for name in sys.argv[1:] or ANSWERERS:
        head = path(name).read_text("utf-8").partition("\n\n")[0]
        told = [written(case.given, answer(name, case.given)) for case in cases(name)]
        path(name).write_text("\n".join([head + "\n", *told]), "utf-8")


if __name__ == "__main__":
    main()
