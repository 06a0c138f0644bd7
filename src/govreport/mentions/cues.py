"""Commitment cues: 确保, 力争, 预期 and their kind, and the phrases that only look like one (争取了, 勇争先)."""

import functools
import re
from typing import Final, final

from govreport import lexicon
from govreport.text.folding import fold
from govreport.text.words import PLAN_NAME

__all__ = ["ESTIMATES", "MATERIALS", "CueMention", "scan"]


@final
class CueMention:
    """A cue word in the folded text."""

    __slots__ = ("end", "start", "strength")

    def __init__(
        self,
        start: int,
        end: int,
        strength: str,  # ensure, strive, expect
    ) -> None:
        self.start = start
        self.end = end
        self.strength = strength


@functools.cache
def _words() -> dict[str, str]:
    words = {fold(row["surface"]): row["strength"] for row in lexicon.rows("cues") if row["strength"] != "plan"}
    cues = [word for word, strength in words.items() if strength != "none"]
    # a phrase that holds no cue has none to hide
    return {w: s for w, s in words.items() if s != "none" or any(cue in w for cue in cues)}


@functools.cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], int]:
    """The shortest cues, all words, and how far in a word its first cue stands at most.

    Phrases that hide a cue begin with common letters (政治保证, 的努力), at which a search for them would stop all the time.
    """
    words = _words()
    cues = [word for word, strength in words.items() if strength != "none"]
    shortest = [cue for cue in cues if not any(other in cue for other in cues if other != cue)]
    reach = max(min(word.find(cue) for cue in shortest if cue in word) for word in words)
    return (
        # within the alternation: the engine finds first letters only where all branches begin with one
        re.compile(f"{lexicon.alternation(shortest).removesuffix(')')}|{_EXPECTED})"),
        re.compile(lexicon.alternation(words, guarded=True)),
        reach,
    )


def scan(folded: str) -> list[CueMention]:
    """All cues in text order. A phrase that contains a cue but commits to nothing hides the cue in it."""
    words = _words()
    shortest, every, reach = _patterns()
    found = []
    floor = 0
    while (cue := shortest.search(folded, floor)) is not None:
        at = cue.start()
        starts = range(max(floor, at - reach), at)
        word = next((m for start in starts if (m := every.match(folded, start)) is not None), None)
        word = word or every.match(folded, at) or cue
        if word.group() == "力争" and folded.startswith("取", word.end()):
            floor = word.start() + 1  # 全力|争取
            continue
        strength = words.get(word.group(), "strive" if word.group() in _FIGHTS else "expect")
        if word.group()[0] == "料" and folded[word.start() - 1 : word.start()] in MATERIALS:
            strength = "none"  # 原|料降|5%
        if word.group() == "估" and folded[word.start() - 1 : word.start()] in ESTIMATES:
            strength = "none"  # 评|估达|90分
        if word.group() == "必须把" and _BOUND.match(folded, word.end()) is not None:
            found.append(CueMention(word.start(), word.end() - 1, words["必须"]))  # 必须|把能耗控制在5%以内
        if word.group() == "争取" and _FOR_SUPPORT.match(folded, word.end()) is not None:
            strength = "none"
        if word.group() == "保证" and folded[word.end() : word.end() + 1] in _ENDS_NOUN:
            strength = "none"  # 资金没有|保证|的项目, 这是改革的根本|保证
        if word.group() == "预测" and _IS_WORK.search(folded, max(word.start() - _WORK, 0), word.start()) is not None:
            strength = "none" if folded[word.end() : word.end() + 1] in _ENDS_NOUN else strength
        if strength != "none":
            # 发展的|努力目标: the letter before tells it from 大家的努力, and is no part of it
            found.append(CueMention(word.start() + word.group().startswith("的"), word.end(), strength))
        elif _UNTIL.match(folded, word.end() - 1) is not None and word.group().endswith("取到"):
            found.append(CueMention(cue.start(), cue.end(), words[cue.group()]))
        floor = word.end()
    return found


# 拚|年底完成, 目标|拚|119年, |拼|在明年: as headlines write 力拚
_FIGHTS: Final = ("拼", "拚")
_BY_YEAR: Final = "(?<![打比火])(?=[在于到]?(?:[今明后]年|年[底内]|[12一二][0-9〇零○一二三四五六七八九]{1,3}年))"
# 储备|料|降至6000亿元, |料|2028年增长3%, as Hong Kong writes; 出口|估|增5%, as Taiwan does
_EXPECTED: Final = (
    "料(?=[于降升增达减约大]|为[0-9约]|可(?:[达增减降升]|录得)|录得|回落|维持|全年|在[12二]"
    "|平均|实质|按年|介乎|处于|轻微|温和|稳步|持续|有[0-9约近逾百千二三四五六七八九十]|[12][0-9]{3}|二[零〇○])"
    "|估(?=[达破逾增减升降][0-9约近逾百千二三四五六七八九十]|成长|增加|增长|减少|衰退|将|可[达增减破突])"
    f"|拼{_BY_YEAR}|拚{_BY_YEAR}"
)
# 必须把|开支控制在3%以内; not 必须把|安全摆在首位
_BOUND: Final = re.compile(
    "[^，。；、]{2,24}?(?:控制|稳定在|保持在|压[减降缩]|降[到至低]|减[到至少]|提[高升]|增加|扩大)[^，。；、]{0,12}?(?:[0-9]|百分之|[一二三四五六七八九]成)"
)
# 开展分析和|预测|，: work that is done, which foresees nothing; but 据专家预测，
_IS_WORK: Final = re.compile(
    "(?:开展|进行|加强|做好|组织|作出|强化|完善)[^，。；：据]{0,10}\\Z|[和与及、][\u4e00-\u9fff]{0,2}\\Z"
)
_WORK: Final = 12  # letters
# 争取|上级支持，产值增长5%: what is asked of others promises nothing
_FOR_SUPPORT: Final = re.compile("[^，。；、0-9]{0,8}(?:支持|倾斜|关注|理解|帮助|重视|政策|资金)(?=[，。；、])")
# before these a cue that is a noun as well (保证) has no object
_ENDS_NOUN: Final = frozenset(("", *"\n的和与及，。；、：！？)）”"))
# 料 behind one of these is what a thing is made of: 原料, 材料, 饲料, 资料
MATERIALS: Final = frozenset("材原肥饲燃资塑饮油香颜染涂废物食布史面照调辅质用不意电石木煤馅佐毛缝敷填粮草配衣棉糖果作")
# 估 behind one of these is a part of another word: 预估, 评估; but 产值|估破百亿元, in headlines
ESTIMATES: Final = "预评推核概匡暂低高初毛测自复再计"
# 争取|到2027年建成, not 争取到2027年中央资金3亿元
_UNTIL: Final = re.compile(
    "到(?:(?:[12一二][0-9〇零○一二三四五六七八九]{3}|1[0-9]{2})年(?!度?(?:中央|省|国家|上级|专项|资金|债券|试点|项目))"
    f"|[“「]?{PLAN_NAME}|[今明]年[底末]|本世纪)"
)
