"""Every row of the lexicons does what it is for: its example, or a frame sentence around its word, shows it.

A row that does not is listed under EXCEPTIONS with the reason. The lists must stay true: a row that works again fails
the test too, until it is taken off the list.
"""

import datetime
import functools
from collections.abc import Callable, Iterable, Mapping

import pytest

from govreport import lexicon
from govreport.columns import Row
from govreport.mentions.quantities import find_quantities
from govreport.parser import Parser
from govreport.report import Report
from govreport.text.cleaning import clean
from govreport.text.folding import fold
from govreport.text.words import role

Fields = Mapping[str, str]

# Test -> reason -> surfaces.
EXCEPTIONS: dict[str, dict[str, str]] = {
    "units": {
        "it is told in another unit: % or 倍": "成 折 番",
        "the traps 件套 and 季度 hide it": "件套 季度",
        "百万 is read as a magnitude, with the same value": "百万瓦时 百万瓦",
        "the counter 个 is read and 钟头 left over": "钟头",
    },
    "unit_traps": {},
    "counted_nouns": {},
    "predicates": {
        "it is also a blocker, which wins": "签约",
        "a comparison with something that is named is a gap, a level": "超出",
        "a number of days or months after it is taken for a duration": "提前",
        "月增长 is read as one word, 每 is left over": "人均每月",
    },
    "blockers": {"the cue 目标为 in its example reaches into it": "增速目标"},
    "idioms": {},
    "stops": {},
    "directives": {
    },
    "outcomes": {
        "the outcome 国家考核目标, of another kind, goes before": "优于国家",
        "争取 in the example is a second cue": "全省第一 更好结果",
        "翻番 and 倍增 end in numbers": "目标实现 翻番 倍增",
        "全部退出 is an outcome of its own": "退出",
    },
    "outcomes with a date": {
        "翻番 and 倍增 are numbers": "翻番 倍增",
        "去年 and 上年 are read as times that are over": "突破去年 突破上年",
        "青石绝对安全 could be a noun": "绝对安全",
    },
    "actions": {
        "投 is taken for a part of a noun": "投入 转移就业",
    },
    "intransitive actions": {},
    "openers": {
        "a single letter is taken off only if it is on the list in goals/phrases/subjects.py": "正 该",
        "its first letter is taken off as a joint": "间接",
        "今年同期 is a time of its own": "同期间",
    },
    "measures": {},
    "particle_traps": {},
    "indicator_names": {
        "经济增长 is cut off as a verb": "实质经济增长",
        "a verb stays in the indicator": "综合账目",
        "a bare number without a decimal point is no quantity": "出生人口性别比",
    },
}  # fmt: skip


@functools.cache
def parse(text: str) -> Report:
    return Parser().parse(text, datetime.date(2026, 1, 20))


def facts(text: str) -> list[Row]:
    return [row for row in parse(text).rows if row.value_text is not None]


def plain(surface: str) -> str:
    return fold(clean(surface).text)


def check(name: str, shows: Callable[[Fields], bool], rows: Iterable[Fields] | None = None, test: str = "") -> None:
    """All rows show what they are for, except those that are excused."""
    excused = {word for words in EXCEPTIONS[test or name].values() for word in words.split()}
    failing = {row["surface"] for row in (lexicon.rows(name) if rows is None else rows) if not shows(row)}
    assert sorted(failing - excused) == [], "these rows do not show what they are for"
    assert sorted(excused - failing) == [], "these rows work: take them off EXCEPTIONS"


def test_a_unit_is_found_with_its_id() -> None:
    def shows(row: Fields) -> bool:
        if row["dimension"] == "trap":
            return facts(row["example"]) == []
        unit = plain(row["surface"])
        return any(
            q.unit == unit and (q.unit_id == row["id"] or unit != row["surface"])
            for q in find_quantities(row["example"])
        )

    check("units", shows)


def test_a_unit_begins_no_word_that_is_a_trap() -> None:
    units = {plain(row["surface"]) for row in lexicon.rows("units")}

    def shows(row: Fields) -> bool:
        word = plain(row["surface"])
        needed = any(word.startswith(unit) for unit in units)
        frames = (f"青石30万{word}", f"青石三{word}")
        return needed and all(q.unit is None for frame in frames for q in find_quantities(frame))

    check("unit_traps", shows)


def test_a_counter_stands_before_a_noun_with_which_it_would_be_a_trap() -> None:
    def shows(row: Fields) -> bool:
        (found,) = find_quantities(row["example"])
        counted = f"{found.unit}{fold(row['surface'])}"
        return counted in fold(row["example"]) and any(counted.startswith(trap) for trap in traps)

    traps = {plain(row["surface"]) for row in lexicon.rows("unit_traps")}
    check("counted_nouns", shows)


def test_a_word_of_comparison_bounds_its_number() -> None:
    # 大关 and the like say nothing by themselves: the word before the number does, or none.
    wrong = []
    for row in lexicon.rows("comparators"):
        parted = "，" if row["surface"] in ("上限", "下限") else ""  # right behind a noun they name a limit
        frame = (
            f"青石产量{parted}{row['surface']}600吨" if row["side"] == "before" else f"青石产量600吨{row['surface']}"
        )
        (found,) = find_quantities(frame)
        last = find_quantities(row["example"])[-1]
        # nothing of the word is left over for the noun beside the number
        whole = frame if row["side"] == "before" else f"突破600吨{row['surface']}。"
        nouns = [fact.indicator for fact in facts(f"今年{whole}")]
        if nouns != (["青石产量"] if row["side"] == "before" else ["突破"]):
            wrong.append(f"{row['surface']}: {nouns}")
        if found.comparator.value != row["comparator"] or (
            last.comparator.value != row["comparator"] and row["comparator"] != "eq"
        ):
            wrong.append(row["surface"])
    assert wrong == []


def test_a_cue_commits_and_a_pseudo_cue_does_not() -> None:
    wrong = []
    for row in lexicon.rows("cues"):
        found = facts(f"到2027年，{row['surface']}产值增长12%。")
        told = [(fact.status, fact.commitment, fact.cue) for fact in found]
        taken = [fact.indicator for fact in facts(f"明年青石产值年均{row['surface']}增长12%。")]
        if row["strength"] == "plan" and "青石产值" not in taken:
            wrong.append(f"{row['surface']} in {taken}")
        if row["strength"] in ("ensure", "strive", "expect"):
            right = told == [("goal", row["strength"], row["surface"].removeprefix("的"))]  # 的努力目标
        elif row["surface"].endswith("了"):
            right = told == [("result", None, None)]  # 保证了: it is done
        else:
            right = told == [("goal", "plan", None)]
        if not right:
            wrong.append(row["surface"])
    assert wrong == []


def test_a_predicate_is_no_part_of_the_indicator_and_says_how_the_number_is_meant() -> None:
    def shows(row: Fields) -> bool:
        adverb = row["role"] == "adverb"
        found = facts(f"今年青石产量{row['surface']}{'增长' if adverb else ''}6%。")
        change = "increase" if adverb else row["change"]
        if row["surface"][0] == "每" and not row["per"]:
            assert [fact.indicator for fact in facts(f"今年青石标准提高到{row['surface']}900元。")] == ["青石标准"]
        return [(fact.indicator, fact.change, fact.per) for fact in found] == [("青石产量", change, row["per"] or None)]

    check("predicates", shows)


@pytest.mark.parametrize("row", lexicon.rows("predicates"), ids=lambda row: f"{row['surface']}-{row['role']}")
def test_a_predicate_stands_behind_other_words_that_are_no_subject(row: Fields) -> None:
    """产值有望|恢复到|9亿元, 养老金由|目前|每月3780元: where half a predicate is read, the words before it stay."""
    word = row["surface"]
    if row["role"] == "adverb":
        assert facts(f"青石金由{word}每月3780元调升至3950元。")[0].indicator == "青石金"
        if word[0] == "每" and not row["per"]:
            listed = f"今年青石补贴、江北补贴标准分别从{word}209元、280元提高到217元、290元。"
            assert [one.status for one in parse(listed).rows] == ["result", "result", "goal", "goal"]
    elif word not in ("签约", "提前"):  # nouns as well
        assert [fact.indicator for fact in facts(f"青石产量有望{word}9亿元以上。")] == ["青石产量"]


def test_a_blocker_keeps_its_last_letter_from_being_a_predicate() -> None:
    def shows(row: Fields) -> bool:
        text = "今年茶园" + row["example"]
        start = text.index(row["surface"])
        end = start + len(row["surface"])
        inside = [place for trace in parse(text).traces for _, place, _ in trace if start < place < end]
        return not inside and all(q.comparator.value in ("eq", "between") for q in find_quantities(text))

    check("blockers", shows)


def test_a_name_that_begins_as_a_particle_does_stays_whole() -> None:
    def shows(row: Fields) -> bool:
        subjects = [fact.indicator for fact in facts(row["example"])] == [f"{row['surface']}青石产值"]
        (built,) = parse(f"2027年{row['surface']}青石大桥建成通车。").rows
        return subjects and built.text == f"{row['surface']}青石大桥建成通车"

    check("particle_traps", shows)


def test_an_idiom_is_no_quantity() -> None:
    def shows(row: Fields) -> bool:
        texts = (row["example"], f"今年{row['example']}。")
        return not any(map(facts, texts)) and "idiom" in [rule for _, _, rule in parse(texts[1]).rejections]

    check("idioms", shows)


def test_an_object_ends_before_a_stop() -> None:
    def shows(row: Fields) -> bool:
        return [fact.indicator for fact in facts(f"今年6座青石馆{row['surface']}。")] == ["青石馆"]

    check("stops", shows)


def test_a_directive_ends_the_reach_of_a_cue() -> None:
    def shows(row: Fields) -> bool:
        # what comes of a work is expected, too, but for behind a semicolon
        mark = "；" if row["surface"] in role("yields") else "，"
        found = facts(f"预计今年产值增长6%{mark}{row['example']}，利润增长8%。")
        return [fact.commitment for fact in found] == ["expect", "plan"]

    check("directives", shows)


def test_without_a_directive_a_cue_reaches_on() -> None:
    for mark in "，；":
        assert [f.commitment for f in facts(f"预计今年产值增长6%{mark}青石如画，利润增长8%。")] == ["expect", "expect"]


def test_a_firm_cue_reaches_across_directives_up_to_a_semicolon() -> None:
    for mark, last in (("，", "strive"), ("；", "plan")):
        found = facts(f"今年力争产值增长6%{mark}加快改造青石园，利润增长8%。")
        assert [fact.commitment for fact in found] == ["strive", last]


def test_an_outcome_is_told_by_its_kind() -> None:
    check(
        "outcomes", lambda row: [found.kind for found in parse(f"力争2030年{row['example']}。").rows] == [row["kind"]]
    )


def test_an_outcome_makes_a_clause_with_a_date_a_goal() -> None:
    def shows(row: Fields) -> bool:
        return [found.kind for found in parse(f"到2030年，青石{row['surface']}。").rows] == [row["kind"]]

    check("outcomes", shows, test="outcomes with a date")


def test_without_an_outcome_a_clause_with_a_date_is_no_goal() -> None:
    assert parse("到2030年，青石如画。").rows == ()


def test_a_verb_before_its_object_is_no_part_of_the_indicator() -> None:
    rows = [row for row in lexicon.rows("actions") if row["kind"] != "intransitive"]
    check("actions", lambda row: [f.indicator for f in facts(f"今年{row['surface']}青石20个。")] == ["青石"], rows)


def test_strong_actions_part_who_does_it_from_what_is_done():
    rows = [row for row in lexicon.rows("actions") if row["kind"] == "strong"]
    named = {
        row["surface"]: [f.indicator for f in facts(f"去年青石景区{row['surface']}白沙山水300个。")] for row in rows
    }
    # 投入 is a noun as often: 研发投入强度
    assert {surface for surface, names in named.items() if names != ["白沙山水"]} == {"投入"}


def test_an_object_ends_before_an_intransitive_verb() -> None:
    rows = [row for row in lexicon.rows("actions") if row["kind"] == "intransitive"]
    check(
        "actions",
        lambda row: [f.indicator for f in facts(f"今年6座青石馆{row['surface']}。")] == ["青石馆"],
        rows,
        "intransitive actions",
    )


def test_an_opener_is_no_part_of_the_indicator() -> None:
    check("openers", lambda row: [f.indicator for f in facts(f"今年{row['surface']}青石产量增长6%。")] == ["青石产量"])


def test_a_measure_at_the_end_of_a_list_is_shared() -> None:
    def shows(row: Fields) -> bool:
        found = facts(f"今年茶叶、竹木{row['surface']}分别增长5%、6%。")
        return [fact.indicator for fact in found] == ["茶叶" + row["surface"], "竹木" + row["surface"]]

    check("measures", shows)


def test_an_indicator_is_known_by_its_id_and_english_name() -> None:
    english = {row["id"]: row["english"] for row in lexicon.rows("indicators")}

    def shows(row: Fields) -> bool:
        known = (row["id"], english[row["id"]])
        return any((f.indicator_id, f.indicator_en) == known for f in facts(row["example"]))

    check("indicator_names", shows)


def test_no_predicate_is_also_a_blocker_that_hides_it() -> None:
    blockers = {fold(row["surface"]) for row in lexicon.rows("blockers")}
    hidden = {fold(row["surface"]) for row in lexicon.rows("predicates")} & blockers
    excused = {word for words in EXCEPTIONS["predicates"].values() for word in words.split()}
    assert hidden <= excused | {"平均"}, "a blocker of the same length wins: one of the two rows is dead"


def test_alternation_reads_the_longest_word_forwards_and_backwards() -> None:
    import re

    words = ["万元", "万元/亩", "元"]
    assert re.compile(lexicon.alternation(words)).match("万元/亩地").group() == "万元/亩"
    assert re.compile(lexicon.alternation(words, backwards=True)).match("亩/元万3").group() == "亩/元万"
    assert re.compile(lexicon.alternation(words, guarded=True)).match("元").group() == "元"
    assert re.compile(lexicon.alternation([])).match("元") is None
    assert re.compile(lexicon.alternation(["a.b", "[x]"])).match("axb") is None
    assert re.compile(lexicon.alternation(["a.b", "[x]"], guarded=True)).match("[x]").group() == "[x]"


def test_rows_are_read_once_and_only_for_reading() -> None:
    rows = lexicon.rows("units")
    assert lexicon.rows("units") is rows
    with pytest.raises(TypeError):
        rows[0]["surface"] = "丈"  # type: ignore[index]
