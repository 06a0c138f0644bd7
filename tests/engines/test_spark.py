"""The recipes for Spark, in local mode, bound to the loopback address."""

import shutil

import pytest
from recipes import WANTED, engine, expected, run_as_script, same


@pytest.mark.parametrize("heading", ["Spark, mapInArrow", "Spark, SQL"])
def test_spark(documents, tmp_path, heading):
    engine("pyspark")
    if "pyspark" not in WANTED and shutil.which("java") is None:
        pytest.skip("Spark needs Java")
    rows = run_as_script(heading, documents, tmp_path, SPARK_LOCAL_IP="127.0.0.1")
    assert same(rows.to_pylist()) == expected(documents)
