"""Articles to tables: ``python scripts/convert.py [ARTICLES [PACKAGE]]``."""

from __future__ import annotations

import sys

from recognition.command import main

if __name__ == "__main__":
    sys.exit(main())
