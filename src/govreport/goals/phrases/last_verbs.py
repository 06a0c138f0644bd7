"""Whether the last of the verbs before a noun is part of it: 完成|整改任务; but 新建改造|道路."""

from typing import Final

from govreport.text.words import actions, nominal_verbs, role

__all__ = ["begins_noun"]


def begins_noun(folded: str, at: int, end: int) -> bool:
    """出台|扶持政策, 完成|整改任务: whether the last of several verbs before a noun is part of it; not 新建|改造|道路."""
    before, verb = folded[at - 4 : at - 2], folded[at - 2 : at]
    if verb in role("as noun") and before in role("done to nouns"):
        return True
    if verb[-1] == "建" and before[-1:] in _BUILDS:
        return False  # 新改|扩建|医院, 新（改）|扩建|医院
    if folded[at:end] in role("ceremony"):
        return verb in actions()  # 举办|签约仪式
    thing = folded[at:end].removesuffix("总数").removesuffix("数量")
    if thing not in role("thing done to") or verb not in nominal_verbs() or before == "开工":  # 开工建设|学校
        return False
    works = verb in role("works on")
    if before in actions() and before not in role("firm"):
        # 开展|修复|行动, 购置|处理|设备; but 改造|提升|设施 are two verbs of the same work
        return not (works and before in role("works on"))
    # 救助中心|20个, 监测设备|达到20台: no one 救助 a centre, and what reaches a number is a noun; but 改造|设施|20处
    return not works and (thing in role("run") or folded[end] not in _COUNTS)


_BUILDS: Final = frozenset("新改扩续迁重拆)）")
_COUNTS: Final = frozenset("0123456789一二两三四五六七八九十百千万数几近约逾超上共")
