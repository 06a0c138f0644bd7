"""Reports to look at: the page, the notebook's table, highlights, the drawing of deadlines. See also test_export_browser."""

import datetime
import re
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from importlib import resources

import pytest

import govreport
from govreport import model
from govreport.errors import OptionError
from govreport.export.html.timeline import timeline
from govreport.export.html.words import words_of
from govreport.markup import COLORS
from govreport.report import Report
from govreport.text.fixers import FIXERS

HOSTILE = (
    "</div></textarea><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">"
    "'\"&lt;\u202e\u2067\x00\ud800\r\n力争2027年<b>全市</b>高校在校生突破10万人\u202e。"
)


class _Page(HTMLParser):
    """The tags of a page, the text in the element with the id `text`, ids and links."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.words, self.ids, self.links = [], [], [], []
        self._depth = 0
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        told = dict(attrs)
        self.tags.append(tag)
        assert not [name for name in told if name.startswith("on")]
        self.ids += [told["id"]] if "id" in told else []
        self.links += [told["href"]] if "href" in told else []
        if self._depth or told.get("id") == "text":
            self._depth += 1

    def handle_endtag(self, tag):
        self._depth -= bool(self._depth)

    def handle_data(self, data):
        if self._depth:
            self.words.append(data)


@pytest.fixture
def report(fields) -> Report:
    return Report(**fields)


def test_the_page_has_a_row_and_a_place_for_every_record(report):
    page = _Page(report.to_html())
    for at in range(len(report.rows)):
        assert f"r{at}" in page.ids
        assert f"t{at}" in page.ids
        assert {f"#r{at}", f"#t{at}"} <= set(page.links)
    assert len(page.ids) == len(set(page.ids))
    assert {link[1:] for link in page.links} <= set(page.ids)
    assert "".join(page.words) == report.raw


def test_the_page_fetches_nothing(report):
    page = report.to_html()
    assert "default-src 'none'" in page
    assert not re.search(r"(?:src|href)=\"(?!#)", page)
    assert not re.search(r"https?://(?!www\.w3\.org/2000/svg)", page)
    assert "@import" not in page
    assert "url(" not in page


def test_the_page_starts_with_goals_soonest_first(report):
    order = re.findall(r'<tr id="r(\d+)"', report.to_html())
    assert order == ["1", "0", "2", "3"]


def test_the_page_tells_what_was_repaired_and_noted(report):
    page = report.to_html()
    assert '<del lang="zh">(chéng)</del> → <ins lang="zh">∅</ins> <small>pinyin</small>' in page
    assert "pinyin: 1 place" in page


def test_a_hostile_text_is_inert_and_intact():
    report = govreport.parse(HOSTILE)
    assert report.goals
    for shown in (report.to_html(), report._repr_html_(), report.highlight(), report.cleaned._repr_html_()):
        shown.encode("utf-8")
        assert "<script>document" not in shown
        assert "<img" not in shown
        assert "</textarea>" not in shown
    page = _Page(report.to_html())
    assert page.tags.count("script") == 1
    assert "".join(page.words) == HOSTILE.replace("\x00", "\ufffd").replace("\ud800", "\ufffd")


def test_a_text_without_records_has_a_page():
    page = govreport.parse("").to_html()
    assert "0 goals, 0 results" in page
    assert "no goal with a known deadline" in page
    assert "<p>nothing</p>" in page


def test_many_repairs_are_counted():
    page = govreport.parse("建好(hǎo)新城。\n" * 600).to_html()
    assert "pinyin at 600 places" in page
    assert "and 100 more" in page


def test_the_notebook_shows_the_words_of_every_goal(report):
    shown = report._repr_html_()
    assert shown.count("<tr>") == 3
    assert "before 花博会 (2026)" in shown
    assert re.search(r'<mark style="[^"]+" title="goal, value">10万人</mark>', shown)
    assert "<svg" in shown
    assert "<script" not in shown
    assert "<style" not in shown


def test_a_notebook_shows_a_hundred_goals(fields):
    shown = Report(**{**fields, "rows": (fields["rows"][0],) * 130})._repr_html_()
    assert shown.count("<tr>") == 101
    assert "and 30 more" in shown


def test_a_notebook_without_goals_has_no_table(fields):
    shown = Report(**{**fields, "rows": fields["rows"][2:]})._repr_html_()
    assert shown == "<p><b>滨江市二〇二六年工作要点</b>: 0 goals, 2 results</p>"


def test_a_goal_and_a_result_show_themselves(report):
    students, centre = report.goals
    assert '<mark style="' in students._repr_html_()
    for word in ("more_than 10万人", "in 2027-01-01 to 2027-12-31", "strive 力争", "students", "predicate"):
        assert word in students._repr_html_()
    assert "before 花博会" in centre._repr_html_()
    jobs, prices = report.results
    assert "2025-01-01 to 2025-12-31" in jobs._repr_html_()
    assert "period" not in prices._repr_html_()


def test_a_goal_without_anything_shows_itself(row_of):
    from govreport.export.typed import goal_or_result

    bare = goal_or_result(row_of("展示中心", "展示中心", kind="event", status="goal", rule="x"))
    assert "展示中心" in bare._repr_html_()
    assert "indicator" not in bare._repr_html_()
    inherited = row_of(
        "展示中心", "展示中心", kind="event", status="goal", rule="x", due_text="年内", due_inherited=True
    )
    assert "年内 (inherited)" in goal_or_result(inherited)._repr_html_()


def test_a_clean_text_shows_its_repairs(report):
    shown = report.cleaned._repr_html_()
    assert re.search(r'<del title="pinyin" style="[^"]+">\(chéng\)</del>使用', shown)
    wide = govreport.clean("增长５％")._repr_html_()
    assert re.search(r"<del [^>]+>５％</del><ins [^>]+>5%</ins>", wide)
    assert "5 characters more" in govreport.clean("字" * 20_005)._repr_html_()


def test_highlights_are_of_the_kinds_that_were_asked_for(report):
    assert 'title="due"' in report.highlight()
    only = report.highlight(kinds=("value",))
    assert set(re.findall(r'title="([^"]+)"', only)) == {"value"}
    assert report.highlight(iter(["cue"])) == report.highlight(["cue"])
    assert report.highlight()._repr_html_() == str(report.highlight())
    with pytest.raises(OptionError, match="kinds: 'verb' is none of result, goal"):
        report.highlight(kinds=["verb"])


def test_the_timeline_has_a_bar_for_each_dated_goal(report):
    drawing = ET.fromstring(report.timeline())
    told = [title.text for title in drawing.iter("{http://www.w3.org/2000/svg}title")]
    assert told == [
        "2 goals along their deadlines",
        "展示中心建成使用: before 花博会 (2026), ensure",
        "高校在校生 >10万人: in 2027, strive",
    ]


@pytest.mark.parametrize("relation", ["in", "by", "before", "within", "from", None])
def test_every_relation_can_be_drawn(fields, relation):
    row = fields["rows"][0]._replace(due_relation=relation)
    for dates in ({}, {"due_start": None}, {"due_end": None}, {"due_end": datetime.date.max}):
        ET.fromstring(timeline([row._replace(**dates)], fields["cleaned"]))
    first = row._replace(due_start=datetime.date.min, indicator="长" * 100)
    drawing = timeline([first, row._replace(due_start=None, due_end=None)], fields["cleaned"], linked=True)
    assert "1 more without a date" in drawing
    assert 'href="#r0"' in drawing
    ET.fromstring(drawing)


def test_many_goals_share_bars(fields):
    row = fields["rows"][0]
    rows = [row._replace(commitment=name) for name in ("ensure", "plan", None)] * 20 + [fields["rows"][1]]
    drawing = timeline(rows, fields["cleaned"])
    assert "in 2027: 60 goals (20 ensure, 40 plan)" in drawing
    assert "before 2026: 1 goal (1 ensure)" in drawing
    day = datetime.date(2027, 1, 1)
    days = [row._replace(due_start=day + datetime.timedelta(n), due_end=day + datetime.timedelta(n)) for n in range(99)]
    assert "80 goals along their deadlines; 19 more" in timeline(days, fields["cleaned"])


def test_the_labels_may_be_chinese(report, fields):
    page = report.to_html(language="zh")
    assert '<html lang="zh">' in page
    for label in (
        "时间轴",
        "2 个目标, 2 个结果",
        "花博会 (2026) 之前",
        "目标 0：到表格",
        "拼音 1 处",
        "显示 {} / {} 条",
    ):
        assert label in page
    assert '<th scope="col"><button type="button" data-column="2">时间</button>' in page
    assert ">确保</td>" in page  # the strength and the cue are the same word
    with pytest.raises(OptionError, match="language: 'fr' is none of en, zh"):
        report.to_html(language="fr")


def test_every_label_of_the_page_has_its_chinese_word(report):
    words = words_of("zh")
    template = (resources.files("govreport.export.html") / "data" / "page.html").read_text(encoding="utf-8")
    asked = set(re.findall(r"\{\{(.+?)\}\}(?!\})", template))
    asked |= {
        *COLORS,
        *model.Kind,
        *model.Part,
        *model.Strength,
        *model.Status,
        *(f"{one} {{}}" for one in model.Relation),
    }
    asked |= {name for name, _ in FIXERS} | {"status", "when", "commitment", "what", "value", "part", "kind"}
    assert {english for english in asked if words.say(english) == english} == set()


def test_numbers_and_dates_in_chinese(row_of):
    words = words_of("zh")
    row = row_of("展示中心", "展示中心", kind="quantity", status="goal", rule="x", value_text="5%", change="increase",
                 comparator="at_least", per="each_year", due_relation="from", due_start=datetime.date(2026, 3, 1))  # fmt: skip
    assert words.value(row) == "每年 增长 >=5%"
    assert words.value(row._replace(change="level", per=None)) == ">=5%"
    assert words.value(row._replace(value_text=None)) == ""
    assert words.when(row) == "2026-03-01 起"
    by = row._replace(due_relation="by", due_end=datetime.date(2026, 5, 31))
    assert words.when(by) == "到 2026-05-31"
    assert (
        words.when(row._replace(due_relation="within", due_end=datetime.date(2026, 5, 31))) == "2026-03 至 2026-05 期间"
    )
    assert words.when(row._replace(due_start=None, due_text="年内", due_inherited=True)) == "年内（年份未定）*"
    assert words.when(row._replace(due_start=None)) == ""
    assert words.when(row._replace(due_start=None, due_event="花博会", due_relation="before")) == "花博会 之前"
