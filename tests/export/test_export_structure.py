"""Values as JSON data."""

import pytest

from govreport.errors import SchemaError
from govreport.export.structure import decode
from govreport.model import Kind, Span


def test_an_optional_value_may_be_absent():
    assert decode(Span | None, None) is None
    assert decode(Kind | None, "rank") is Kind.RANK


@pytest.mark.parametrize(("hint", "data"), [(int, True), (int, 1.0), (bool, 1), (str, 1), (Kind, "ranks"), (Span, [1])])
def test_types_are_not_bent(hint, data):
    with pytest.raises(SchemaError):
        decode(hint, data)


def test_a_long_value_is_cut_in_the_message():
    with pytest.raises(SchemaError) as caught:
        decode(int, "九" * 1000)
    assert len(str(caught.value)) < 150
