"""The stages that `bench/run.py` times are functions that the parser still calls under these names."""

import importlib.util
from pathlib import Path

STAGES = Path(__file__).parents[1] / "bench" / "stages.py"


def test_each_stage_is_found_where_the_parser_calls_it():
    spec = importlib.util.spec_from_file_location("stages", STAGES)
    stages = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(stages)
    assert [name for places in stages.STAGES.values() for home, name in places if not hasattr(home, name)] == []
