"""The recipe for Ray, in a process of its own, bound to the loopback address."""

from recipes import engine, expected, run_as_script, same


def test_ray(documents, tmp_path):
    engine("ray")
    options = {"RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER": "0", "RAY_USAGE_STATS_ENABLED": "0"}
    assert same(run_as_script("Ray", documents, tmp_path, **options).to_pylist()) == expected(documents)
