"""From which month on a text of one year means the next one, by what kind of text it is."""

import datetime
from typing import Final

__all__ = ["ADDRESSES", "COUNTS_ON", "REPORTS", "SESSIONS", "opened_by"]

COUNTS_ON: Final = 9  # 未来五年: what is told in autumn counts from the year to come
ADDRESSES: Final = 9  # policy addresses of Hong Kong and Macao are given in autumn, for the next year
REPORTS: Final = 10  # reports, and what does not tell its kind
SESSIONS: Final = 11  # congresses and news, which tell of the running year until it is all but over


def opened_by(date: datetime.date, month: int = REPORTS) -> int:
    """The year that a text of this day opens: from `month` on the next one.

    >>> opened_by(datetime.date(2025, 10, 1)), opened_by(datetime.date(2025, 10, 1), SESSIONS)
    (2026, 2025)
    """
    return date.year + (date.month >= month)
