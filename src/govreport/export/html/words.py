"""The words of the page itself, in English or in Chinese: labels, headings, the values of closed lists."""

import functools
from collections.abc import Mapping
from importlib import resources
from typing import Final

from govreport.columns import Row
from govreport.errors import OptionError
from govreport.export import wording

__all__ = ["ENGLISH", "LANGUAGES", "Words", "words_of"]

LANGUAGES: Final = ("en", "zh")


class Words:
    """What is written in one language. English words are the keys, so that English needs no table."""

    def __init__(self, language: str) -> None:
        self.language = language

    @functools.cached_property
    def _table(self) -> Mapping[str, str]:
        if self.language == "en":
            return {}
        data = resources.files("govreport.export.html").joinpath("data", f"words.{self.language}.tsv")
        return dict(line.split("\t") for line in data.read_text(encoding="utf-8").splitlines())

    def say(self, english: str) -> str:
        """The word or phrase in this language; what is not in the table, such as a name, as it is."""
        return self._table.get(english, english)

    def count(self, number: int, noun: str) -> str:
        """A number of things: `1 goal`, `3 个目标`."""
        return wording.counted(number, noun) if self.language == "en" else self.say(f"{{}} {noun}").format(number)

    def commitment(self, row: Row) -> str:
        """How firmly it is promised, and the word that says so."""
        return " ".join(dict.fromkeys(filter(None, (self.say(row.commitment or ""), row.cue))))  # 预期 once, not twice

    def when(self, row: Row) -> str:
        """The deadline of a goal, the period of a result."""
        if self.language == "en":
            return wording.deadline(row) if row.status == "goal" else wording.period(row)
        if row.status != "goal":
            return self.dates(wording.period(row))
        relation = row.due_relation or "in"
        start = row.due_end if relation == "by" and row.due_end is not None else row.due_start
        end = row.due_start if relation == "from" and row.due_start is not None else row.due_end
        days = self.dates(wording.dates(start, end))
        star = "*" if row.due_inherited else ""
        if row.due_event is not None:
            days = f"{row.due_event} ({days})" if days else row.due_event
        elif not days:
            return f"{row.due_text}（年份未定）{star}" if row.due_text else ""
        return self.bounded(relation, days) + star

    def dates(self, english: str) -> str:
        """A period as `wording.dates` writes it."""
        if self.language == "en":
            return english
        return f"{english[5:]} 起" if english.startswith("from ") else english.replace(" to ", " 至 ")

    def bounded(self, relation: str, days: str) -> str:
        """A period with the word that bounds it: `by 2026`, `截至 2026`."""
        return f"{relation} {days}" if self.language == "en" else self.say(f"{relation} {{}}").format(days)

    def value(self, row: Row) -> str:
        """The number as written, with its comparator as a sign, and what it measures: `up >=5%`, `增长 >=5%`."""
        told = wording.value(row)
        if self.language == "en" or not told:
            return told
        at = told.rindex(row.value_text or "") + len(row.value_text or "")
        number, pace = told[:at], told[at:].strip()
        for change in ("up ", "down "):
            if number.startswith(change) and row.change in ("increase", "decrease"):
                number = f"{self.say(change.strip())} {number.removeprefix(change)}"
        return f"{self.say(pace)} {number}".strip()


ENGLISH: Final = Words("en")
_CHINESE: Final = Words("zh")


def words_of(language: str) -> Words:
    """The words of a language; raises `OptionError` for one that there is not.

    >>> words_of("zh").say("Timeline")
    '时间轴'
    """
    if language not in LANGUAGES:
        raise OptionError(f"language: {language!r} is none of {', '.join(LANGUAGES)}")
    return ENGLISH if language == "en" else _CHINESE
