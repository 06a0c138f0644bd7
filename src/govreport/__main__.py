"""`python -m govreport` is `govreport`."""

import sys

from govreport.cli import main

if __name__ == "__main__":
    sys.exit(main())
