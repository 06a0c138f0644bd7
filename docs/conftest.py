"""What pytest reads in this folder: pages whose examples need an extra only where it is installed."""

from importlib.util import find_spec

collect_ignore = ["conf.py", "shoot.py", *(["course.md", "course.zh.md"] if find_spec("pandas") is None else [])]
collect_ignore_glob = ["notebooks/*"]  # tests/test_notebooks.py runs them
