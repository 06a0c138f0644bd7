"""The part and the period that hold while the headings of a report are read, from first to last."""

from typing import Final

from govreport.mentions.times.mention import TimeMention

__all__ = ["PLAIN", "Outline"]

PLAIN: Final = 4  # the level of headings without a number


class Outline:
    """The part and the period that hold: those of the last main heading, unless one below it names its own."""

    def __init__(self, base: str, period: TimeMention | None) -> None:
        self.first = self.base = self.part = base
        self.base_period = period
        self.period = period
        self.structured = False
        self.numbered = False  # whether the main heading that holds has a number (一、)
        self.planned = False  # whether a main heading told what is to be done in the year
        self.sums_up = False  # whether the title tells of what was done first: 2025年工作总结及2026年工作打算
        self.forecasts = False  # whether it is about the economy's prospects alone (2031年经济展望)
        self.reviewed = 0  # the year on which the last heading looked back: 2025年工作回顾; -1 where it names none
        # where the last heading of what comes next begins, and the last year that a heading names
        self.headed_next: tuple[int, int] = (-1, 0)
        self.above: list[tuple[int, str, TimeMention | None]] = []  # level, part and period of the headings above

    def enter(self, level: int, named: str | None, period: TimeMention | None, orders: bool, forecasts: bool) -> None:
        """Take in a heading; `orders` says that it begins with what is to be done (二、加快…).

        `forecasts` that it is about the economy's prospects, which hold until the next heading of its kind.
        """
        if self.forecasts and level == PLAIN and named is None:
            self.turn(self.first)  # 2031年经济展望 … |推动旅游业: what a budget goes on with
        self.forecasts = forecasts and level == PLAIN
        main = level == 1 or (level == PLAIN and named in ("review", "task", "outlook"))
        if level == PLAIN and self.base in ("review", "other") and named in ("headline", "requirement"):
            # “十五五”主要目标和2026年重点工作: what is looked back on ends, and work comes after the targets
            self.turn("task", period)
            self.structured = True
        elif main and named is not None:
            self.planned |= named == "task" and level == 1
            self.base, self.base_period = named, period
            self.structured, self.numbered = True, level == 1
            self.above.clear()
        elif main and (self.base == "headline" or (self.base == "review" and self.numbered and orders)):
            self.base = "task"
        elif main and not self.structured:
            self.base = self.first  # what a paragraph opened ends with the next main heading
        while self.above and self.above[-1][0] >= level:
            self.above.pop()
        _, part, over = self.above[-1] if self.above else (0, self.base, self.base_period)
        self.part, self.period = named or part, period or over
        self.above.append((level, self.part, self.period))

    def open(self, part: str, period: TimeMention | None, introduces: bool) -> None:
        """Begin a part with a paragraph that says so; the headings that it introduces belong to it."""
        self.part, self.period = part, period
        self.base, self.base_period = (part, period) if introduces else (self.first, None)

    def year_after(self, named: list[int]) -> int | None:
        """The year for which a text plans that names none, by a heading that names some, behind what is looked back on.

        一、2025年工作回顾, before 二、奋力开创2026年工作新局面; so is any behind 一、过去一年工作回顾.
        """
        return self.reviewed + 1 if self.reviewed > 0 else max(named, default=None) if self.reviewed else None

    def looks_past_year(self) -> bool:
        """Whether what holds is told of other years than the one that is planned for: of those over, or of a plan's."""
        return self.base == "review" or self.looks_at_plan()

    def sums_up_yet(self) -> bool:
        """Whether the text is one of what was done, or begins so, and no heading said yet what is to be done."""
        return (self.first == "review" or self.sums_up) and not self.planned

    def looks_at_plan(self) -> bool:
        """Whether what holds is told of the years of a plan."""
        return self.base_period is not None and self.base_period.shape == "plan"

    def turn(self, part: str, period: TimeMention | None = None) -> None:
        """Begin another main part without a heading."""
        self.base = self.part = part
        self.base_period = self.period = period
        self.above.clear()
