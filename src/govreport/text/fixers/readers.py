"""How many have read a page, as sites count them around a text: beside its source and its date, or in a line of their own."""

import re
from typing import Final

__all__ = ["LONGEST", "counted_beside", "counts_readers"]

LONGEST: Final = 160  # letters of such a line
_NUMBER: Final = "[0-9][0-9,.]{0,11}[万wW]?\\+?"
_READ: Final = "(?:[浏瀏][览覽]|[点點][击擊]|[阅閱][读讀]|[访訪][问問]|下[载載])"
_ELSE: Final = "(?:[点點][赞讚]|[评評][论論]|分享|收藏|[转轉][发發]|人[气氣]|字[数數]|[在线線]{2}人[数數]|[总總]?[访訪][问問]量|[今昨]日[访訪][问問]量?)"
_COUNTED: Final = (
    f"(?:本文|文章|[页頁]面|本[网站页頁站])?(?:{_READ}|{_ELSE})(?:次[数數]|[数數]|量|率)?[:：] ?{_NUMBER} ?(?:人次|次|人|条|條|字(?![数數号號体體]))?"
    f"|{_NUMBER} ?(?:人次|次|人)(?:{_READ})"
)
_WHEN: Final = "[0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?(?:[ T]?[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?)?"
# 来源：青石日报, 更新时间：2026年3月8日, 责任编辑：李明
_SAID: Final = (
    "(?:(?:信息|文章|稿件)?[来來]源|稿源|[发發更][布佈新]?(?:[时時][间間]|日期)|[时時][间間]|日期|作者|(?:[责責]任)?[编編][辑輯]|[责責][编編]"
    "|[审審校][核对對]|(?:文章)?[录錄]入(?:者|人)?|供稿|[发發][布佈](?:人|者|[单單]位|[机機][构構])|字[号號体體]|分享到?|【?字[号號体體])"
    f"[:：] ?(?:{_WHEN}|[^|｜:：0-9\\s【\\[]{{0,24}})"
)
_BUTTON: Final = f"[【\\[(（]?(?:打印(?:本[页頁]|此[页頁])?|[关關][闭閉](?:窗口)?|收藏|分享|字[号號体體]|大|中|小)[】\\])）]?|{_WHEN}"
_GAP: Final = "[ 　\\t|｜·/]*"
_FIELDS: Final = re.compile(f"{_GAP}(?>(?:{_COUNTED}|{_SAID}|{_BUTTON}){_GAP}){{2,12}}")
_FIELD: Final = re.compile(f"[ 　\\t|｜·/]*(?:{_COUNTED})")
_ALONE: Final = re.compile(
    f"[(（]?[本全]文共?[计計]?{_NUMBER}字[^。]{{0,8}}[阅閱][读讀][^。]{{0,16}}[)）]?[。]?"  # 本文共1500字，阅读约需5分钟
    f"|(?:本文|文章|本?[页頁]面|本[网站页頁站])?(?:已[经經]?|共)?[有被]?(?:{_READ})[了过過]? ?{_NUMBER} ?(?:人次|次|人)"
    f"|已有 ?{_NUMBER}人{_READ}[^。；]{{0,24}}。?"
    f"|共 ?[0-9]+ ?(?:条记录|条|页)[^。，]{{0,60}}(?:[上下]一?页|[尾末]页|每页|当前第?)[^。，]{{0,40}}"
)


def counts_readers(line: str) -> bool:
    """Whether a line tells nothing but how many have read a page, how long it takes, or which page of a list it is.

    >>> counts_readers("本页面已被访问 1024 次"), counts_readers("全年接待游客1024人次")
    (True, False)
    """
    return len(line) <= LONGEST and _ALONE.fullmatch(line) is not None


def counted_beside(line: str) -> list[tuple[int, int]]:
    """Where a line that tells source, date or editor of a page counts its readers, too.

    >>> counted_beside("来源：青石日报 | 1439 次浏览 | 打印"), counted_beside("就业：4200人 投资：3亿元")
    ([(7, 18)], [])
    """
    if len(line) > LONGEST or _FIELD.search(line) is None or _FIELDS.fullmatch(line) is None:
        return []
    return [match.span() for match in _FIELD.finditer(line)]
