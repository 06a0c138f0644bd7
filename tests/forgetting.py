"""What a test calls that changes the lexicons: it empties what modules remember of them."""

import sys


def forget(*modules: str) -> None:
    """Empty the caches of the modules whose names begin so."""
    for name, module in list(sys.modules.items()):
        if name.startswith(modules):
            for value in vars(module).values():
                if not isinstance(value, type) and hasattr(value, "cache_clear"):
                    value.cache_clear()
