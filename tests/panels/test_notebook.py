"""The notebook of the docs runs, on its own texts and on the corpus, and draws its chart."""

import runpy
from xml.etree import ElementTree

import pytest


def run(root, monkeypatch, folder):
    monkeypatch.setenv("GOVREPORT_CORPUS", str(folder))
    return runpy.run_path(str(root / "docs" / "notebooks" / "panel.py"))


@pytest.mark.parametrize("own", [True, False], ids=["own texts", "corpus"])
def test_the_notebook_draws_a_bar_for_each_target_and_a_dot_for_each_outcome(
    own, root, monkeypatch, capsys, tmp_path, request
):
    found = run(root, monkeypatch, tmp_path if own else request.getfixturevalue("corpus"))
    rows = found["yearly"]
    picture = ElementTree.fromstring(found["picture"]._repr_svg_())
    shapes = [element.tag.rpartition("}")[2] for element in picture.iter()]
    assert shapes.count("rect") == len([row for row in rows if row.low is not None]) == (6 if own else 10)
    assert shapes.count("circle") == len([row for row in rows if row.outcome_low is not None]) == (5 if own else 7)
    printed = capsys.readouterr().out
    assert (
        "青石市\t2022\t6%\t左右\taround\t4.1\tmissed" if own else "全国\t2014\t7.5%\t左右\taround\t7.4\tmet"
    ) in printed


def test_a_chart_without_numbers_is_empty(root, monkeypatch, tmp_path):
    assert run(root, monkeypatch, tmp_path)["chart"]([], "none")._repr_svg_().startswith("<svg")
