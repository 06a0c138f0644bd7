"""How many have read a page, as sites count them: beside its source and its date, or in a line of their own.

Lines are looked at as they are folded, and none that is as long as a paragraph.
"""

import re
from typing import Final

__all__ = ["counted_beside", "counts_readers"]

_COUNT: Final = re.compile(
    "0 ?[人次]|[0-9]{1,7} ?(?:[赞讚]|人[赞讚]|条评论|條評論|次阅读|次閱讀|人阅读|人点赞|人收藏|人评分)"
    "|(?:回[复復覆]|[评評][论論]|[浏瀏][览覽]|阅读|閱讀) ?[0-9]{1,7} ?[条條次]"
)  # 0人; but 城镇新增就业|4200人, of a poster
_LONGEST_COUNT: Final = 14
_DOES: Final = frozenset("阅閱赞讚点點在好喜分转轉收评評留写寫浏瀏")
_DEED: Final = "(?:[阅閱][读讀]|[点點]?[赞讚]|在看|好看|喜[欢歡]|分享|[转轉][发發]|收藏|[评評][论論]|[写寫]?留言|[浏瀏][览覽])[量数數]?"
# 阅读 1.3万　赞 86　在看 40　写留言: what readers did, word by word
_DEEDS: Final = re.compile(
    f"(?:{_DEED}[ 　:]{{0,3}}(?:[0-9]{{1,7}}(?:[.][0-9])?[万wW]?\\+?)?[次条條]?[ 　|·]{{0,4}}){{2,8}}"
    # 12人点赞 3人收藏, 0浏览 评论0条
    f"|(?:[0-9]{{1,7}}[人次条條]?{_DEED}[ 　|·]{{0,4}}|{_DEED}[ 　:]{{0,2}}[0-9]{{1,7}}[人次条條]?[ 　|·]{{0,4}}){{2,8}}"
)
_NUMBER: Final = "[0-9][0-9,.]{0,11}[万wW]?\\+?"
_READ: Final = "(?:浏览|点击|阅读|访问|下载)"
_ELSE: Final = "(?:点赞|评论|分享|收藏|转发|人气|字数|在线人数|总?访问量|[今昨]日访问量?)"
_COUNTED: Final = (
    f"(?:本文|文章|页面|本[网站页])?(?:累计|总|[今昨]日)?(?:{_READ}|{_ELSE})(?:次数|人数|数|量|率)?[:：] ?{_NUMBER} ?"
    f"(?:人次|次|人|条|字(?![数号体]))?|{_NUMBER} ?(?:人次|次|人){_READ}"
)
_WHEN: Final = "[0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?(?:[ T]?[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?)?"
# 来源：青石日报, 更新时间：2026年3月8日, 责任编辑：李明
_LABEL: Final = (
    "(?:(?:信息|文章|稿件)?来源|稿源|(?:发布|发文|更新)?(?:时间|日期)|作者|责任编辑|编辑|责编|审核|校对|(?:文章)?录入(?:者|人)?"
    "|供稿|发布(?:人|者|单位|机构)|【?字[号体]|分享到?)"
)
_SAID: Final = f"{_LABEL}[:：] ?(?:{_WHEN}|[^|｜:：0-9\\s【\\[]{{0,24}})"
_BUTTON: Final = f"[【\\[(（]?(?:打印(?:本页|此页)?|关闭(?:窗口)?|收藏|分享|字[号体]|大|中|小)[】\\])）]?|{_WHEN}"
_GAP: Final = "[ 　\\t|｜·/]*"
_FIELDS: Final = re.compile(f"{_GAP}(?>(?:{_COUNTED}|{_SAID}|{_BUTTON}){_GAP}){{2,12}}")
_FIELD: Final = re.compile(f"{_GAP}(?:{_COUNTED})")
_ALONE: Final = re.compile(
    f"[(（]?[本全]文共?计?{_NUMBER}字[^。]{{0,8}}阅读[^。]{{0,16}}[)）]?[。]?"  # 本文共1500字，阅读约需5分钟
    f"|(?:本文|文章|本?页面|本[网站页])?(?:已经?|共)?[有被]?{_READ}[了过]? ?{_NUMBER} ?(?:人次|次|人)。?"
    "|[0-9]{1,7} ?人参与[ 　，,]*[0-9]{1,7} ?条评论|(?:附件)?下载[(（][^）)。]{0,24}[KMG]B[)）]"
    "|附件(?:下载)?[(（][^）)。]{0,24}[KMG]B[)）]|您已阅读 ?[0-9]{1,3}[%％][^。]{0,30}。?|页面执行时间[:：][^。]{0,40}"
    f"|已有 ?{_NUMBER}人{_READ}[^。；]{{0,24}}。?"
    "|[0-9]{1,4} ?[页頁][ 　,，]{0,3}[0-9.]{1,8} ?[KMG]B[0-9 +]{0,8}"  # 39 页 42.88KB 999+
    "|共 ?[0-9]+ ?(?:条记录|条|页)[^。，]{0,60}(?:[上下]一?页|[尾末]页|每页|当前第?)[^。，]{0,40}"
)


def counts_readers(line: str) -> bool:
    """Whether a line tells nothing but how many have read a page, what they did, how long it takes, or its number.

    >>> counts_readers("本页面已被访问 1024 次"), counts_readers("全年接待游客1024人次")
    (True, False)
    """
    if len(line) <= _LONGEST_COUNT and _COUNT.fullmatch(line) is not None:
        return True
    did = (line[:1] in _DOES or line[:1].isdecimal()) and _DEEDS.fullmatch(line) is not None
    return did or _ALONE.fullmatch(line) is not None


def counted_beside(line: str) -> list[tuple[int, int]]:
    """Where a line that tells source, date or editor of a page counts its readers, too.

    >>> counted_beside("来源：青石日报 | 1439 次浏览 | 打印"), counted_beside("就业：4200人 投资：3亿元")
    ([(7, 18)], [])
    """
    if _FIELD.search(line) is None or _FIELDS.fullmatch(line) is None:
        return []
    return [match.span() for match in _FIELD.finditer(line)]
