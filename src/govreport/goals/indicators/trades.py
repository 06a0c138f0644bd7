"""Which trade a bare measure is of: 地方工业逆势增长，产值达到9亿元; 石化产业提质增效。产值突破千亿元."""

import re
from typing import Final

from govreport.goals.indicators.clauses import noun_before
from govreport.goals.phrases.subjects import subject
from govreport.goals.seen.fact import Fact, Pieces
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.view import Sentence, View
from govreport.text.words import endings, role

__all__ = ["CONTRIBUTES", "OUTPUTS", "again_of_trade", "of_trade", "shared_trade"]

OUTPUTS: Final = frozenset(
    ("产量", "年产量", "总产量", "年总产量", "产销量", "年产销量", "出货量")
)  # of things, not of money
CONTRIBUTES: Final = re.compile("对[^，。；、0-9]{1,14}贡献率")


def of_trade(view: View, sentence: Sentence, j: Judged, noun: tuple[int, int], facts: list[Fact]) -> Pieces:
    """The trade and what is measured of it, where the noun is no more than a measure; empty where none is told of."""
    # 旅游业加快发展，|对经济增长的贡献率|达3%
    gives = CONTRIBUTES.match(view.folded, j.start, noun[1]) if view.folded.endswith("贡献率", *noun) else None
    output = view.folded[slice(*noun)] in OUTPUTS
    if gives is None and not output and not _is_of_trade(view.folded[slice(*noun)]):
        return ()
    start, end = noun_before(view, j.start, facts[-1].quantity.reach if facts else 0)
    others = view.folded.rfind("等", start, end)
    beside = _BESIDE.match(view.folded, max(start, others + 1), end)
    if beside is not None:
        trade = beside.span(1)
        several = others >= 0 or view.folded.find("和", *trade) >= 0
        if several and view.folded[trade[1] - 1] != "业":
            return ()  # 石化、医药等精细化工和生物优势产业链，|营收|突破500亿元: of none of them alone
    elif j.start != sentence.start or gives is not None:
        return ()
    else:
        trade = _before_sentence(view, sentence)
    noun = gives.span() if gives is not None else noun
    again = 2 * view.folded.startswith(("产业", "行业"), noun[0])  # 低空经济产业…，|产业|规模突破百亿元
    # 新能源汽车|产业|提质，产量突破30万辆: so many of the things that the trade is called after; not 特色产业
    if output and (called := _CALLED_AFTER.fullmatch(view.folded, *trade)) is not None:
        trade = called.span(1)
    return (trade, (noun[0] + again, noun[1])) if trade[1] > trade[0] else ()


def _is_of_trade(name: str) -> bool:
    """Whether a name is a measure of trades, or how fast it grows and what share it has: 营收, 增加值增速, 增加值占比."""
    if name in role("of trade"):
        return True
    rates = endings("pace", "share")
    rate = next(word for word in rates if name.endswith(word)) if name.endswith(rates) else ""
    return bool(rate) and name[: -len(rate)].removesuffix("同比") in role("of trade")


def _before_sentence(view: View, sentence: Sentence) -> tuple[int, int]:
    """石化产业|提质增效，提升竞争力。产值突破千亿元: the trade that the sentence before is about; empty where there is none."""
    start = max(sentence.passage.start, sentence.start - _REACH)
    told = [m.span() for m in _TRADE.finditer(view.folded, start, sentence.start)]
    return subject(view.folded, *told[-1]) if told else (start, start)  # 大力发展|低空经济产业


def shared_trade(folded: str, first: tuple[int, int], item: tuple[int, int]) -> tuple[int, int] | None:
    """规模以上工业|销售收入751亿元，|利税|81亿元: the trade that a bare measure shares with the measure before it, if any."""
    start, end = first
    if folded[slice(*item)] not in role("of trade") or not folded.endswith(endings("of trade"), start, end):
        return None
    end -= max(len(word) for word in role("of trade") if folded.endswith(word, start, end))
    end -= 2 * folded.endswith(("实现", "完成", "销售"), start, end)
    return (start, end) if end - start >= _SHORTEST else None


def again_of_trade(folded: str, last: Pieces, item: tuple[int, int]) -> tuple[int, int] | None:
    """The same for the indicator told last, which may already be written out: 规模以上工业|利税81亿元，利润9亿元."""
    if len(last) == 1:
        return shared_trade(folded, last[0], item)
    told = {folded[slice(*last[1])], folded[slice(*item)]} <= role("of trade")
    return last[0] if told and len(last) == _AND_MEASURE else None


_CALLED_AFTER: Final = re.compile("(?!(?:战略性|特色|优势|主导|支柱|新兴|传统|重点|未来|富民)+产业)(.{2,})产业")
_AND_MEASURE: Final = 2  # a trade and what is measured of it
_SHORTEST: Final = 3  # letters of a trade
_REACH: Final = 240  # letters
_TRADE: Final = re.compile("(?<![^。；\\n 　])[一-鿿“”]{2,10}?(?:产业|行业)(?![园链群带体结化])")
# a trade and what becomes of it: 地方工业|逆势增长, 一批|中小企业|发展良好
_BESIDE: Final = re.compile(
    "(?:一(?:大?批|系列)|[一-鿿]{2,6}?[省市县区州])?((?:(?:(?!业)[一-鿿“”]){1,16}(?<![就创失毕作营从事])业){1,3}(?:集群|[链带]|园区?)?)"
    "(?![园链群带体结化务业])(?!(?:农村|信息化|经济|行政|(?:行业)?主管|管理|[和与][一-鿿]{2,4})?(?:局(?![面部])|厅|委(?!托)|部门|署|银行|协会|公司))"
    "(?=..|$)"
)
