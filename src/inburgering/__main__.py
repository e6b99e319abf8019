"""Run the console script as ``python -m inburgering``."""

import sys

from inburgering.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
