"""What is asked of a committee of Hong Kong's Legislative Council, in a paper that is put before it."""

import re
from typing import Final

from govreport.goals.seen.view import Sentence, View

__all__ = ["lists_proposed", "proposes"]


def proposes(view: View, sentence: Sentence) -> bool:
    """建议开设2个职位, 请各委员批准3亿元的承担额: whether a sentence asks a committee of Hong Kong for what it tells."""
    return view.reference.dialect == "HK" and _PROPOSES.match(view.folded, sentence.start, sentence.end) is not None


def lists_proposed(view: View, end: int) -> bool:
    """建议开设下述职位—|1个总工程师职位: whether the line that ends at a place says that a list of what is asked for follows."""
    if view.reference.dialect != "HK" or not end or view.folded[end - 1] not in _LEADS_ON:
        return False
    line = view.folded.rfind("\n", 0, end) + 1
    return bool(_PROPOSES.match(view.folded, line, end) and _LISTS.search(view.folded, line, end))


_LEADS_ON: Final = frozenset("-－—–：:")
_MEMBERS: Final = "(?:各位?)?(?:委员(?:会)?|议员|[^，。；\n]{0,8}委员会|立法会)"
_PROPOSES: Final = re.compile(
    "[ 　]*(?:[0-9]{1,2}[.．]? )?(?:本?文件)?(?:(?:我们|当局|政府)?(?:现|谨|旨在)*(?:向[^，。；\n]{2,14})?建议(?!书|者|获)"
    f"|(?:现|谨)?(?:请|要求|邀请|寻求){_MEMBERS}[^，。；\n]{{0,8}}(?:批准|核准|通过|支持|同意))"
)
_LISTS: Final = re.compile("(?:下述|下列|以下)[^。\n]{0,30}[-－—–：:]+$")
