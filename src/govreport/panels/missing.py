"""Whether a target that was asked for is not stated by a report, or may be stated and was not found."""

import functools
import re

from govreport import lexicon
from govreport.followup.measures import base_series, series_of
from govreport.report import Report
from govreport.text.folding import fold

__all__ = ["Headline"]

_QUOTED = 40
_DIGIT = re.compile(r"[0-9０-９]|百分之")


class Headline:
    """The words in which a report announces its targets; made once, asked for each indicator."""

    def __init__(self, report: Report) -> None:
        codes = {note.code: note for note in report.diagnostics}
        self.unread = codes.get("headline-not-found")
        year = report.metadata.plan_year
        read = any(
            row.part == "headline" and row.status == "goal" and row.due_end is not None and row.due_end.year == year
            for row in report.rows
        )
        if read:
            self.unread = None  # the list of the year was read, whatever else is announced
        self.silent = "headline-not-stated" in codes
        spans = {(section.span.start, section.span.end) for section in report.sections if section.part == "headline"}
        spans |= {
            (row.sentence_start or 0, row.sentence_end or 0)
            for row in report.rows
            if row.part == "headline" and row.sentence is not None
        }
        self.pieces = [(start, fold(report.raw[start:end])) for start, end in sorted(spans)]
        self.read = [
            (start, end, series_of(row))
            for row in report.rows
            if row.part == "headline" and row.status == "goal" and row.indicator_start is not None
            for start, end in row.indicator_parts or ((row.indicator_start, row.indicator_end or 0),)
        ]

    def why_not(self, series: str) -> tuple[str, str]:
        """`not stated` or `not found`, and why."""
        if self.unread is not None:
            return "not found", f"targets are announced and could not be read: {self.unread.message}"
        if self.silent:
            return "not stated", "the report announces no list of targets"
        if not any(text for _, text in self.pieces):
            return "not found", "no list of targets was recognised"
        why = "the list of targets does not name it"
        for start, text in self.pieces:
            for found in _names_of(series).finditer(text):
                line = _line(text, found.start())
                if not _DIGIT.search(line):
                    continue
                others = self._targets_on(start + found.start(), start + found.end())
                if not others:
                    told = f"{found.group()} stands in the list of targets, without a target that was read: {line}"
                    return "not found", told
                only = "as a part of the name of something else"
                if series in others:  # its row is there, or is not asked for
                    only = "for another year, or in a part that was not asked for"
                why = f"the list of targets names it only {only}: {line}"
        return "not stated", why

    def _targets_on(self, start: int, end: int) -> list[str | None]:
        """The series of the targets that were read whose indicators hold a place: 国民生产总值 holds 生产总值."""
        return [series for begin, until, series in self.read if begin <= start and end <= until]


def _line(text: str, at: int) -> str:
    """The piece of a sentence around a place."""
    start = max(text.rfind(mark, 0, at) for mark in "，。；\n") + 1
    end = min((place for mark in "，。；\n" if (place := text.find(mark, at)) >= 0), default=len(text))
    return text[start:end][:_QUOTED].strip()


@functools.lru_cache(maxsize=256)
def _names_of(series: str) -> re.Pattern[str]:
    """The names of an indicator and of its rate of change."""
    if series.startswith(":"):
        return re.compile(re.escape(series[1:]))
    names = (row["surface"] for row in lexicon.rows("indicator_names") if base_series(row["id"])[0] == series)
    return re.compile(lexicon.alternation(map(fold, names)))
