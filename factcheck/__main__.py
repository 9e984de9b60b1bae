"""``python -m factcheck``: the same as the command ``factcheck``."""

from factcheck.cli import main

if __name__ == "__main__":  # worker processes import this module too
    main()
