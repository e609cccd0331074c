"""`python -m figrecon reports.csv`: the command line, whose code is in `figrecon.cli`."""

import sys

from .cli import main

if __name__ == "__main__":
    sys.exit(main())
