"""The table for the terminal."""

import datetime
import io
import re

import pytest

from govreport.export import wording
from govreport.export.characters import width
from govreport.export.table import Look, goals_table, look_of, results_table, wants_color


def test_goals_come_soonest_deadline_first(fields):
    lines = goals_table(fields["rows"], fields["cleaned"]).splitlines()
    assert [line.split()[0] for line in lines] == ["#", "1", "0"]
    assert lines[1].split() == [
        "1",
        "before",
        "花博会",
        "(2026)",
        "ensure",
        "确保",
        "展示中心建成使用",
        "4",
        lines[1].split()[-1],
    ]
    assert lines[2].split() == ["0", "in", "2027", "strive", "力争", "高校在校生", ">10万人", "4", lines[2].split()[-1]]
    start, end = map(int, lines[1].split()[-1].split("-"))
    assert fields["raw"][start:end] == "展示中心建成(chéng)使用"


def test_goals_without_a_deadline_come_last(fields):
    first, second, *_ = fields["rows"]
    open_ended = first._replace(due_start=None, due_end=None, due_relation=None, due_text=None)
    lines = goals_table([open_ended, second], fields["cleaned"]).splitlines()
    assert [line.split()[0] for line in lines[1:]] == ["1", "0"]


def test_results_come_earliest_period_first(fields):
    lines = results_table(fields["rows"], fields["cleaned"]).splitlines()
    assert [line.split()[0] for line in lines] == ["#", "2", "3"]
    assert "城镇新增就业" in lines[1]
    assert "2025" in lines[1]
    assert "1.5% a year on average" in lines[2]


def test_columns_stand_under_one_another(fields):
    lines = goals_table(fields["rows"], fields["cleaned"]).splitlines()
    starts = {
        width(line[: line.index(word)]) for line, word in zip(lines, ["commitment", "ensure", "strive"], strict=True)
    }
    assert len(starts) == 1


def test_a_narrow_terminal_cuts_what_is_measured_only(fields):
    wide = goals_table(fields["rows"], fields["cleaned"])
    room = max(map(width, wide.splitlines())) - 3
    lines = goals_table(fields["rows"], fields["cleaned"], Look(cells=room)).splitlines()
    assert max(map(width, lines)) <= room
    assert "展示中心建成…  " in lines[1]
    assert ">10万人" in lines[2]


def test_a_report_without_goals(fields):
    assert goals_table([], fields["cleaned"]).split() == [
        "#",
        "deadline",
        "commitment",
        "what",
        "value",
        "line",
        "place",
    ]


def test_color_changes_nothing_but_color(fields):
    import re

    plain = goals_table(fields["rows"], fields["cleaned"])
    colored = goals_table(fields["rows"], fields["cleaned"], Look(color=True))
    assert "\x1b[32m" in colored
    assert [line.rstrip() for line in re.sub(r"\x1b\[[0-9]+m", "", colored).splitlines()] == plain.splitlines()


def test_a_document_cannot_command_the_terminal(fields):
    row = fields["rows"][0]._replace(indicator="在校生\x1b]0;x\x07\n第二行")
    assert "\x1b" not in goals_table([row], fields["cleaned"])
    assert len(goals_table([row], fields["cleaned"]).splitlines()) == 2


def test_color_is_for_terminals_that_want_it(monkeypatch):
    terminal = io.StringIO()
    terminal.isatty = lambda: True  # type: ignore[method-assign]
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert wants_color(terminal)
    assert not wants_color(io.StringIO())
    monkeypatch.setenv("NO_COLOR", "1")
    assert not wants_color(terminal)


DAY = datetime.date


@pytest.mark.parametrize(
    ("columns", "wanted"),
    [
        ({"due_relation": "by", "due_start": DAY(2030, 1, 1), "due_end": DAY(2030, 12, 31)}, "by 2030-12-31"),
        ({"due_relation": "in", "due_start": DAY(2026, 1, 1), "due_end": DAY(2026, 12, 31)}, "in 2026"),
        ({"due_relation": "in", "due_start": DAY(2026, 2, 1), "due_end": DAY(2026, 2, 28)}, "in 2026-02"),
        ({"due_relation": "in", "due_start": DAY(2026, 1, 1), "due_end": DAY(2026, 6, 30)}, "in 2026-01 to 2026-06"),
        ({"due_relation": "within", "due_start": DAY(2026, 1, 1), "due_end": DAY(2030, 12, 31)}, "within 2026 to 2030"),
        ({"due_relation": "before", "due_start": DAY(2026, 10, 1), "due_end": DAY(2026, 10, 1)}, "before 2026-10-01"),
        ({"due_relation": "from", "due_start": DAY(2026, 7, 1), "due_end": None}, "from 2026-07-01"),
        ({"due_relation": "in", "due_start": None, "due_end": DAY(2026, 7, 5)}, "in 2026-07-05"),
        ({"due_relation": "within", "due_start": DAY(2026, 7, 5), "due_end": None}, "within from 2026-07-05"),
        ({"due_relation": "before", "due_start": None, "due_end": None, "due_event": "花博会"}, "before 花博会"),
        ({"due_relation": "in", "due_start": None, "due_end": None, "due_text": "明年"}, "明年 (year unknown)"),
        ({"due_relation": None, "due_start": None, "due_end": None, "due_text": None}, ""),
    ],
)
@pytest.mark.parametrize("inherited", [False, True])
def test_a_deadline_in_words(fields, columns, wanted, inherited):
    row = fields["rows"][0]._replace(**columns, due_inherited=inherited)
    assert wording.deadline(row) == wanted + ("*" if inherited and wanted else "")


@pytest.mark.parametrize(
    ("columns", "wanted"),
    [
        ({"value_text": None}, ""),
        ({"value_text": "5%", "comparator": "at_least", "change": "increase"}, "up >=5%"),
        ({"value_text": "3%", "comparator": "about", "change": "decrease"}, "down ~3%"),
        ({"value_text": "翻一番", "comparator": "eq", "change": "multiple"}, "翻一番"),
        ({"value_text": "60个", "comparator": "at_most", "change": "level"}, "<=60个"),
        ({"value_text": "60个", "comparator": "less_than", "change": None, "per": "each_year"}, "<60个 each year"),
        ({"value_text": "5%-6%", "comparator": "between", "change": "increase"}, "up 5%-6%"),
    ],
)
def test_a_value_in_words(fields, columns, wanted):
    assert wording.value(fields["rows"][0]._replace(**columns)) == wanted


def test_rich_wraps_what_a_plain_table_cuts(fields):
    pytest.importorskip("rich", reason="needs the extra rich")
    row = fields["rows"][0]._replace(indicator="[red]高校" * 8, value_text="10万人")
    for color in (True, False):
        drawn = goals_table([row], fields["cleaned"], Look(cells=70, color=color, rich=True))
        plain = re.sub(r"\x1b\[[0-9;]*m", "", drawn)
        assert "…" not in plain
        assert plain.count("高校") == 8
        assert plain.count("[red]") + plain.count("[red\n") >= 6  # no markup; a line may end within a word
        assert all(width(line) <= 70 for line in plain.splitlines())
        assert ("\x1b[33m" in drawn) == color


def test_a_look_suits_the_stream(monkeypatch):
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    monkeypatch.delenv("NO_COLOR", raising=False)
    assert look_of(io.StringIO(), 80) == Look()
    look = look_of(Terminal(), 80)
    assert (look.cells, look.color) == (80, True)
