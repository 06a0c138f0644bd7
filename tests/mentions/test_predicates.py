"""The words right before a number: verb, word of comparison, adverb, and where they begin."""

import datetime

import pytest

from govreport import lexicon
from govreport.mentions.quantities import find_quantities
from govreport.parser import parse

PUBLISHED = datetime.date(2026, 1, 20)

# Clause after 今年 -> indicator, predicate, comparator, change, per.
PREDICATES = {
    "青石产量增长6%": ("青石产量", "增长", "eq", "increase", None),
    "青石產量增長6%": ("青石產量", "增長", "eq", "increase", None),
    "青石产量年均增长6%": ("青石产量", "年均增长", "eq", "increase", "annual_average"),
    "青石产量年均增长不低于6%": ("青石产量", "年均增长不低于", "at_least", "increase", "annual_average"),
    "青石产量每年提高6%": ("青石产量", "每年提高", "eq", "increase", "each_year"),
    "青石产量累计达到60吨": ("青石产量", "累计达到", "eq", "level", "cumulative"),
    "青石产量达到60吨": ("青石产量", "达到", "eq", "level", None),
    "青石产量力争突破60吨": ("青石产量", "力争突破", "more_than", "level", None),
    "青石产量要稳定在60吨": ("青石产量", "要稳定在", "eq", "level", None),
    "青石产量不超过60吨": ("青石产量", "不超过", "at_most", "level", None),
    "青石产量比上年增长6%": ("青石产量", "比上年增长", "eq", "increase", None),
    "青石产量同比下降6%": ("青石产量", "同比下降", "eq", "decrease", None),
    "青石产量下降到6吨": ("青石产量", "下降到", "eq", "level", None),
    "青石产量降低6%": ("青石产量", "降低", "eq", "decrease", None),
    "青石产量负增长6%": ("青石产量", "负增长", "eq", "decrease", None),
    "青石产量为60吨": ("青石产量", "为", "eq", "level", None),
    "青石产量60吨": ("青石产量", None, "eq", "level", None),
}  # fmt: skip


@pytest.mark.parametrize("clause", PREDICATES, ids=str)
def test_predicate(clause):
    text = f"今年{clause}。"
    report = parse(text, PUBLISHED)
    (row,) = report.rows
    predicate = next((text[a:b] for role, a, b in report.traces[0] if role == "predicate"), None)
    assert (row.indicator, predicate, row.comparator, row.change, row.per) == PREDICATES[clause]


# A word that ends like a predicate is none.
BLOCKED = {
    "节约10万吨标准煤": "eq",
    "签约20个": "eq",
    "附近2公里": "eq",
    "约20个": "about",
    "近2公里": "less_than",
    "大约20个": "about",
    "超级3个": "eq",
    "超3个": "more_than",
}


@pytest.mark.parametrize("text", BLOCKED, ids=str)
def test_the_last_letter_of_a_word_is_no_comparison(text):
    (found,) = find_quantities(text)
    assert found.comparator.value == BLOCKED[text]


# Before and after: what says more wins.
STRONGER = {
    "达到300个以上": "at_least",
    "达到300个左右": "about",
    "约40余个": "more_than",
    "突破300个大关": "more_than",
    "控制在5%以内": "at_most",
    "稳定在5%上下": "about",
    "超过5%-6%": "between",
    "实现300个": "eq",
}


@pytest.mark.parametrize("text", STRONGER, ids=str)
def test_the_word_that_says_more_wins(text):
    (found,) = find_quantities(text)
    assert found.comparator.value == STRONGER[text]


def test_a_comparison_does_not_reach_over_another_number():
    first, second = find_quantities("超过300个、400个")
    assert (first.comparator.value, second.comparator.value) == ("more_than", "eq")


def test_a_comparison_does_not_reach_over_a_comma():
    (found,) = find_quantities("不少于，300个")
    assert found.comparator.value == "eq"


def test_a_time_may_stand_between_subject_and_verb():
    (row,) = parse("青石产量2030年达到60吨。", PUBLISHED).rows
    assert (row.indicator, row.status, row.due_text) == ("青石产量", "goal", "2030年")


def test_every_word_of_pace_has_a_letter_that_is_looked_for_first():
    words = [row["surface"] for row in lexicon.rows("predicates") if row["per"] and row["role"] == "adverb"]
    assert [word for word in words if "年" not in word and "累" not in word] == []
