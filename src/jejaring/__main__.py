"""`python -m jejaring`: the command line."""

from jejaring.cli import main

if __name__ == "__main__":
    main()
