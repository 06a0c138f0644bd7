"""What the tests of this layer share: two reports of one city, one a year after the other."""

from collections.abc import Callable

import pytest

from govreport.followup.following import follow_up
from govreport.followup.found import FollowUp
from govreport.parser import parse
from govreport.report import Report

Reported = Callable[..., Report]
Followed = Callable[..., tuple[FollowUp, ...]]


@pytest.fixture(scope="session")
def planned() -> Reported:
    """The report of a year with what it plans."""
    return lambda text, year=2025, city="青石市": parse(f"{city}{year}年政府工作报告\n二、{year}年工作安排\n{text}")


@pytest.fixture(scope="session")
def reviewed() -> Reported:
    """The report of the year after it with what it looks back on."""
    return lambda text, year=2026, city="青石市": parse(f"{city}{year}年政府工作报告\n一、{year - 1}年工作回顾\n{text}")


@pytest.fixture(scope="session")
def followed(planned: Reported, reviewed: Reported) -> Followed:
    """The follow-up of goals for 2025 by what is said of 2025."""
    return lambda goal, outcome, **options: follow_up(planned(goal), reviewed(outcome), **options)
