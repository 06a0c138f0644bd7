"""Every row of `roles`, `parts` and `wording` does what its role or part says, in a frame sentence around its word."""

import datetime
from collections.abc import Callable, Mapping

import pytest

from govreport import clean, lexicon
from govreport.columns import Row
from govreport.document.wording import leaning
from govreport.mentions.quantities import find_quantities
from govreport.parser import parse
from govreport.report import Report

PUBLISHED = datetime.date(2026, 1, 20)
TITLE = "2026年青石市人民政府工作报告\n\n各位代表：现在，我代表市人民政府向大会报告工作，请予审议。\n\n"
BODY = "全市新建公园12个，面貌一新。"


def read(text: str) -> Report:
    return parse(text, PUBLISHED)


def told(text: str) -> list[tuple[str | None, ...]]:
    return [(row.indicator, row.change, row.status) for row in read(text).rows]


def first(text: str) -> Row:
    return read(text).rows[0]


def unfinished(text: str) -> bool:
    return read(text).rows == ()


def refused(text: str) -> list[str]:
    return [rule for _, _, rule in read(text).rejections]


def kind(text: str) -> str | None:
    found = parse(text).metadata.kind
    return found and found.value


def plan_year(text: str) -> int | None:
    return parse(text).metadata.plan_year


# Role -> whether a word plays it.
ROLES: dict[str, Callable[[str], bool]] = {
    "firm": lambda word: [r.rule for r in read(f"到2030年，青石如画，{word}新车站建成通车。").rows] == ["promised outcome"],
    "done on a date": lambda word: [row.kind for row in read(f"青石限制将于2027年{word}。").rows] == ["event"],
    "foresees": lambda word: first(f"3000个青石{word}在2027年落成。").indicator == "青石",
    "concerns": lambda word: read(f"今年这项改革{word}900万青石居民。").rows == (),
    "theirs": lambda word: read(f"今年回应900万青石居民的{word}。").rows == (),
    "firm if outcome": lambda word: unfinished(f"{word}青石如画山水。"),
    "trails": lambda word: "青石支出" in {first(f"今年青石支出{word}{rest}。").indicator for rest in ("会增长8%", "16万人")},
    "done for": lambda word: first(f"去年向经营主体{word}1000亿元。").indicator == word,
    "begins noun": lambda word: first(f"去年举办{word}活动30场。").indicator == f"{word}活动",
    "heads for": lambda word: first(f"青石产值向800亿元目标{word}。").indicator == "青石产值",
    "pays out": lambda word: read(f"去年青石产值5亿元，{word}12亿元。").rows[1].indicator != "青石产值",
    "benefit": lambda word: first(f"今年实施青石{word}，居民9000元。").indicator == f"青石{word}",
    "once more": lambda word: first(f"今年向“青石基金”{word}注资3亿元。").indicator == "“青石基金”",
    "draws up": lambda word: first(f"今年{word}2030年青石发展方案，新建公园12个。").due_end == datetime.date(2026, 12, 31),
    "aims at": lambda word: first(f"今年{word}“十五五”，新建公园12个。").due_end == datetime.date(2026, 12, 31),
    "club": lambda word: unfinished(f"今年青石迈入10万亿{word}。"),
    "pollutes": lambda word: first(f"去年青石{word}改善8%。").change == "decrease",
    "stage": lambda word: first(f"今年{word}青石大桥等3个项目。").indicator == f"{word}项目",
    "stage of works": lambda word: [row.indicator for row in read(f"今年青石项目竣工3个、{word}5个。").rows] == ["青石项目竣工", f"青石项目{word}"],
    "kind of place": lambda word: read(f"今年新增青石园26个、平安{word}县3个。").rows[1].indicator == f"平安{word}县",
    "comes of deed": lambda word: first(f"去年青石部门检查{word}项目达到30个。").indicator == f"青石部门检查{word}项目",
    "part of place": lambda word: [row.indicator for row in read(f"今年新建学校1000所，其中{word}160所。").rows] == ["学校", "学校"],
    "effect": lambda word: refused(f"今年增强3个青石站{word}。") == ["scope"],
    "orders": lambda word: first(f"各级{word}铺张浪费，今年新建公园12个。").commitment == "plan",
    "counts increase": lambda word: told(f"今年{word}青石3000个。") == [("青石", "increase", "goal")],
    "counts decrease": lambda word: told(f"今年{word}青石3000个。") == [("青石", "decrease", "goal")],
    "money": lambda word: first(f"今年青石{word}突破千亿。").unit == "元",
    "lasting": lambda word: [row.value_text for row in read(f"今年平均{word}12天。").rows] == ["12天"],
    "treats": lambda word: refused(f"今年{word}电子、汽车、医药3个产业。") == ["closing sum"],
    "reaches": lambda word: refused(f"今年200个青石园{word}投资30亿元。") == ["scope"],
    "respectively": lambda word: [row.rule for row in read(f"今年青石、白沙产量{word}达到5吨，6吨。").rows] == ["list", "list"],
    "spreads": lambda word: (first(f"今年青石、白沙产量{word}突破30亿元。").indicator or "").endswith("产量"),
    "from": lambda word: [row.rule for row in read(f"今年绿化率{word}40%提高到45%。").rows] == ["baseline", "continued"],
    "rate": lambda word: [row.indicator for row in read(f"今年{word}3%征收增值税。").rows] == ["增值税"],
    "gap": lambda word: first(f"今年入学率{word}全国2个百分点。").rule == "gap",
    "gap of": lambda word: first(f"今年入学率超过{word}2个百分点。").rule == "gap",
    "target": lambda word: first(f"今年主要{word}：新建公园12个。").due_inherited is True,
    "plan name": lambda word: first(f"落实2035{'' if word[0] == '年' else '年'}{word}，明年新建公园12个。").due_text == "明年",
    "supposes": lambda word: told(f"{word}青石出口增长5%，总量将突破300亿元。") == [("青石出口总量", "level", "goal")],
    "condition": lambda word: first(f"今年在确保质量的{word}，新建公园12个。").commitment == "plan",
    "leads verb": lambda word: first(f"今年40名选手{word}参赛。").indicator == "选手",
    "reason": lambda word: unfinished(f"今年主要目标：{word}改善青石关系。"),
    "schooling": lambda word: [r.indicator for r in read(f"去年青石率、九年{word}率分别达到95%、96%。").rows] == ["青石率", f"九年{word}率"],
    "share": lambda word: [r.indicator for r in read(f"去年青石出口增长9%，占全国{word}达到3%。").rows][1:] == [f"青石出口占全国{word}"],
    "ranks": lambda word: [r.indicator for r in read(f"去年青石产值达到300亿元、{word}省前列、增长9%。").rows] == ["青石产值"] * 2,
    "told last": lambda word: [r.indicator for r in read(f"明年青石增长率定为5%，该{word}高于邻市的4%。").rows] == ["青石增长率"] * 2,
    "rest": lambda word: [r.indicator for r in read(f"去年推出青石措施90项，{word}50项已完成。").rows] == ["青石措施"] * 2,
    "becomes": lambda word: [r.indicator for r in read(f"去年建成青石校12所，其中8所{word}城区。").rows] == ["青石校"] * 2,
    "no subject": lambda word: [r.indicator for r in read(f"去年青石收入达到9000元，{word}增长9%。").rows] == ["青石收入"] * 2,
    "place": lambda word: first(f"去年320个{word}开展了青石试点。").indicator == "青石试点",
    "examination": lambda word: [r.text for r in read(f"2026年6月底前，通过青石{word}。").rows] == [f"通过青石{word}"],
    "bill": lambda word: [r.text for r in read(f"2026年6月底前，通过青石{word}。").rows] == [f"通过青石{word}"],
    "next": lambda word: told(f"去年新建青石校9所，{word}将新建青石园3个。")[1:] == [("青石园", "level", "goal")],
    "trimmed": lambda word: told(f"去年减{word}45%。") == [(word, "decrease", "result")],
    "from now on": lambda word: told(f"去年新建青石校9所，{word}将新建青石园3个。")[1:] == [("青石园", "level", "goal")],
    "afterwards": lambda word: told(f"去年新建青石校9所，{word}将新建青石园3个。")[1:] == [("青石园", "level", "goal")],
    "done to nouns": lambda word: first(f"今年{word}扶持青石30个。").indicator == "扶持青石",
    "thing done to": lambda word: first(f"今年完成整改{word}30个。").indicator == f"整改{word}",
    "school level": lambda word: first(f"去年{word}、小学青年教师占比分别达到94%、97%。").indicator == f"{word}青年教师占比",
    "of a rate": lambda word: first(f"去年青石、白沙{word}覆盖率分别达到94%、97%。").indicator == f"青石{word}覆盖率",
    "as noun": lambda word: first(f"今年出台{word}青石30个。").indicator == f"{word}青石",
    "carries out": lambda word: first(f"去年在320个园区{word}青石试点。").indicator == "青石试点",
    "sized class": lambda word: refused(f"去年建成5亿元青石{word}。") == ["class"],
    "sized tract": lambda word: refused(f"今年建成千亩青石{word}。") == ["class"],
    "plant": lambda word: refused(f"今年抓好60万吨油料{word}。") == ["modifier"],
    "by means": lambda word: first(f"今年{word}青石校舍改建白沙园9所。").indicator == "白沙园",
    "own object": lambda word: [r.commitment for r in read(f"今年{word}青石园9个，产值增长9%。").rows] == ["strive", "plan"],
    "yields": lambda word: read(f"明年，青石水厂预计投入20亿元，{word}白沙居民3000人。").rows[-1].commitment == "expect",
    "provisions": lambda word: first(f"去年出台降低青石成本18条{word}。").change == "level",
    "rate of": lambda word: first(f"今年为居民开展青石检查，{word}达到90%。").indicator == f"青石检查{word}",
    "of accidents": lambda word: [r.indicator for r in read(f"去年青石事故起数、{word}分别下降38%、17%。").rows][1:] == [f"青石事故{word}"],
    "carried": lambda word: [r.indicator for r in read(f"去年青石吞吐量9万吨，增长5%；{word}3万吨。").rows][2:] == [f"{word}吞吐量"],
    "line": lambda word: [r.indicator for r in read(f"青石营业里程14万公里，{word}3万公里。").rows][1:] == [f"{word}营业里程"],
    "stage of plan": lambda word: (
        str(first(f"青石区总体规划：{word}至2030年。{word}建成轻轨12公里。").due_end) == "2030-12-31"
    ),
    "product": lambda word: [r.indicator for r in read(f"去年青石产量9万吨，增长5%；{word}3万吨。").rows][2:] == [f"{word}产量"],
    "builds on": lambda word: refused(f"今年{word}3个国家级青石站。") == ["scope"],
    "changed": lambda word: first(f"今年降低{word}5%。").indicator == word,
    "under way": lambda word: first(f"尚有5项青石工程{word}中。").indicator == "青石工程",
    "spends": lambda word: first(f"今年中央财政{word}9亿元，增长6%。").indicator == f"中央财政{word}",
    "furthers": lambda word: first(f"政府今年会预留9亿元，{word}青石旅游。").indicator == "青石旅游",
    "reserves": lambda word: first(f"政府今年会在发展基金{word}9亿元，改善青石设施。").indicator == "青石设施",
    "puts in": lambda word: first(f"政府今年会向“青石基金”{word}9亿元。").indicator == "“青石基金”",
    "beside the counted": lambda word: first(f"今年新建5个分中心和{word}服务站。").indicator == "分中心",
    "goes on": lambda word: first(f"今年增加900个青石名额、{word}申请资格。").indicator == "青石名额",
    "bare thing": lambda word: first(f"立法会、财政司、差饷。「青石居」约900个{word}将于明年推出。").indicator == f"「青石居」{word}",
    "work": lambda word: first(f"今年实施“青石路”打通{word}12个。").indicator == f"“青石路”打通{word}",
    "slogan": lambda word: refused(f"今年实现六个{word}。") == ["outline"],
    "helps": lambda word: first(f"今年{word}20所青石校改善办学条件。").indicator == "青石校",
    "trouble": lambda word: first(f"今年解决6000户青石户的饮水{word}。").indicator == "青石户",
    "sort": lambda word: refused(f"今年围绕电子、汽车、医药等3个青石{word}。") == ["closing sum"],
    "causes": lambda word: first(f"今年{word}20家青石企业上规入统。").indicator == "青石企业",
    "sends": lambda word: first(f"今年{word}20名青石干部担任白沙顾问。").indicator == "青石干部",
    "goes": lambda word: first(f"今年支持20所青石校{word}白沙山。").indicator == "青石校",
    "whole": lambda word: first(f"去年{word}绿地达到9公顷。").indicator == f"{word}绿地",
    "degree": lambda word: "event" not in [r.kind for r in read(f"到2030年，青石白沙实现山水{word}。").rows],
    "by degree": lambda word: read(f"到2030年，青石白沙实现{word}山水。").rows == (),
    "tells no end": lambda word: read(f"到2030年，青石设施基本{word}。").rows == (),
    "whole of": lambda word: read(f"到2030年，青石白沙全部{word}山水。").rows == (),
    "done by all": lambda word: [r.rule for r in read(f"到2030年，所有青石园{word}白沙山水。").rows] == ["dated outcome"],
    "attains": lambda word: [r.rule for r in read(f"到2030年，青石村民{word}白沙山水。").rows] == ["dated outcome"],
    "achieves": lambda word: [r.rule for r in read(f"到2030年，{word}青石白沙山水。").rows] == ["dated outcome"],
    "how far": lambda word: [r.rule for r in read(f"到2030年，{word}建成青石白沙山水。").rows] in (["dated outcome"], ["promised outcome"]),
    "nominal": lambda word: unfinished(f"到2030年，建成青石白沙的{word}。"),
    "has": lambda word: first(f"今年每个园区{word}3所青石校。").indicator == "青石校",
    "founds": lambda word: first(f"今年拨款20亿元协助各院校{word}青石基金。").indicator == "青石基金",
    "gives": lambda word: first(f"政府今年会为青石{word}9亿元，兴建白沙公园。").indicator == "白沙公园",
    "raises by": lambda word: len(read(f"今年青石名额{word}400张至1.6万张。").rows) == 2,
    "lowers by": lambda word: len(read(f"今年青石名额{word}400张至1.6万张。").rows) == 2,
    "equals": lambda word: {name for name, _, _ in told(f"青石收入为8亿元，{word}去年生产总值的6%。")} == {"青石收入"},
    "told of deed": lambda word: first(f"去年资助{word}达到30个。").indicator == f"资助{word}" and first(f"去年提供{word}30个。").indicator == word,
    "named by deed": lambda word: first(f"去年竣工{word}达到9万平方米。").indicator == f"竣工{word}",
    "balance": lambda word: first(f"今年青石账目录得9亿元{word}。").indicator == f"青石账目{word}",
    "state": lambda word: first(f"去年，青石出口{word}，增长9%。").indicator == "青石出口",
    "is so": lambda word: first(f"去年，青石出口{word}畅旺，增长9%。").indicator == "青石出口",
    "goes ahead": lambda word: first(f"去年，青石出口逐步{word}，增长9%。").indicator == "青石出口",
    "remits": lambda word: told(f"今年{word}青石百分之三十的租金。") == [("租金", "decrease", "goal")],
    "costs": lambda word: first(f"2026年，青石隧道{word}20亿。").unit == "元",
    "grants": lambda word: [(row.indicator, row.comparator) for row in read(f"今年青石贷款最高可{word}30万元。").rows] == [("青石贷款", "at_most")],
    "done to people": lambda word: [row.indicator for row in read(f"去年巡查青石山水300次，{word}90人。").rows] == ["青石山水", word],
    "ceremony": lambda word: first(f"今年举办集中签约{word}30场。").indicator == f"集中签约{word}",
    "attends": lambda word: [row.indicator for row in read(f"去年举办青石展30场，9000人{word}。").rows] == ["青石展", "青石展"],
    "served": lambda word: first(f"去年服务青石{word}9000名。").indicator == f"青石{word}",
    "worked on": lambda word: told(f"今年完成青石路{word}9公里。") == [(f"青石路{word}", "level", "goal")],
    "people": lambda word: first(f"今年实施现金分享，本地{word}9000元。").indicator == "现金分享",
    "told alike": lambda word: [
        r.indicator for r in read(f"去年城乡人均居住面积达到30平方米，{word}达到22平方米。").rows
    ] in (["城乡人均居住面积", word], ["城乡人均居住面积", f"{word}人均居住面积"])
    and read(f"去年{word}人均居住面积达到30平方米，农村达到22平方米。").rows[1].indicator == "农村人均居住面积",
    "ranked in": lambda word: [
        row.indicator for row in read(f"去年青石出口额达到30亿元，{word}排名第一，增长4%。").rows
    ] == ["青石出口额"] * 2,
    "told per base": lambda word: refused(f"今年万人{word}青石数量达到30名。") == ["per unit"],
    "three sectors": lambda word: first(f"今年{word}业结构调整为5:45:50。").indicator_id == "primary_share",
    "comes out": lambda word: [r.status for r in read(f"昨日，青石市2026年十件实事正式{word}。\n新建公园12个。").rows] == ["goal"],
    "turns": lambda word: first(f"去年经济平稳运行，工业投资{word}了下行态势，全年增长3%。").indicator == "工业投资",
    "verbal": lambda word: [r.kind for r in read(f"到2030年，{word}能力进入全国先进行列。").rows] == ["rank"],
    "works on": lambda word: first(f"今年{'整治' if word == '改造' else '改造'}{word}设施30个。").indicator == "设施",
    "run": lambda word: first(f"今年救助{word}30个。").indicator == f"救助{word}",
    "doers": lambda word: first(f"今年支持{word}建设青石台30个。").indicator == "青石台",
    "calls on": lambda word: first(f"今年{word}企业建设青石台30个。").indicator == "青石台",
    "bodies": lambda word: first(f"去年白沙{word}新建青石台30个。").indicator == "青石台",
    "compounds": lambda word: [r.kind for r in read(f"到2030年，{word}任务全面完成。").rows] == ["event"],
    "compounded": lambda word: [r.kind for r in read(f"到2030年，改革{word}全面完成。").rows] == ["event"],
    "quality": lambda word: [r.kind for r in read(f"到2030年，创新{word}进入全国先进行列。").rows] == ["rank"],
    "agent": lambda word: [r.text for r in read(f"青石{word}将于2027年底前完成改建工程。").rows] == ["完成改建工程"],
    "institution": lambda word: first(f"去年青石{word}审结案件300件。").indicator == "案件",
    "numbered": lambda word: first(f"去年改造新兴三{word}道路9公里。").indicator == f"新兴三{word}道路",
    "site": lambda word: first(f"今年青石{word}新建公园12个。").indicator == "公园",
    "sets up": lambda word: first(f"今年青石城区{word}公园12个。").indicator == "公园",
    "paper": lambda word: kind(f"发布《青石市园林发展{word}》，明确新建公园12个。") == "plan",
    "issues": lambda word: kind(f"近日{word}《青石市园林发展规划》，明确新建公园12个。") == "plan",
    "states": lambda word: kind(f"近日发布《青石市园林发展规划》，{word}新建公园12个。") == "plan",
    "sets": lambda word: kind(f"近日发布《青石市园林发展规划》，{word}新建公园12个。") == "plan",
    "names itself": lambda word: parse(f"去年经营主体78万户，其中企业21万户、青石{word}56万户。", PUBLISHED).rows[-1].indicator == f"青石{word}",
    "rules out": lambda word: find_quantities(f"办理时间{word}突破5天")[0].comparator == "at_most",
    "deeds": lambda word: plan_year(f"2026年青石{word}\n\n新建公园12个。") == 2026,
    "of a year": lambda word: plan_year(f"青石市2026年{word}\n\n新建公园12个。") == 2026,
    "title": lambda word: clean(f"青石市2026年{word[:-1]} {word[-1]}\n\n{BODY}").text.startswith(f"青石市2026年{word}\n"),
    "titled by year": lambda word: plan_year(f"青石市2026年{word}\n\n新建公园12个。") == 2026,
    "takes on": lambda word: plan_year(f"2026年青石区各级各部门{word}10件民生实事，新建公园12个。") == 2026,
    "fulfils": lambda word: read(f"{TITLE}一、圆满{word}\n{BODY}").rows[0].part == "review",
    "duly": lambda word: read(f"{TITLE}一、{word}完成\n{BODY}").rows[0].part == "review",
    "progress": lambda word: first(f"10件实事{word}情况如下：新建公园12个。").due_inherited is not True,
    "tells news": lambda word: len({r.due_end for r in read(f"记者在昨日召开的全市青石工作会议上{word}，到2030年新建公园12个。新建学校3所。").rows}) == 1,
    "government": lambda word: read(f"今年青石预备费90亿元，其中{word}60亿元。").rows[1].indicator == f"{word}青石预备费",
    "kept limit": lambda word: read(f"青石债务90亿元，低于核定的{word}95亿元。").rows[1].comparator == "less_than",
    "some of": lambda word: read(f"去年规划确定的9项青石指标中，{word}进展较快。").rows == (),
    "looked into": lambda word: [r.indicator for r in read(f"据9个青石县{word}，去年水稻产量达到300万吨。").rows] == ["水稻产量"],
    "according to": lambda word: first(f"{word}国家预期指标，2026年安排如下：产值增长8%。").commitment != "expect",
    "acts": lambda word: [r.text for r in read(f"立法会、财政司、差饷。政府会在2027年{word}青石结果。").rows] == [f"{word}青石结果"],
    "soon": lambda word: [row.text for row in read(f"2030年左右达到峰值并争取{word}达到峰值。").rows] == ["达到峰值"],
    "strives": lambda word: first(f"青石将{word}改善白沙环境，新建公园12个。").status == "goal",
    "aim": lambda word: refused(f"去年青石产值高于6%的{word}2个百分点。") == ["modifier"],
    "of an aim": lambda word: refused(f"去年青石产值高于6%的{word}目标2个百分点。") == ["modifier"],
    "set before": lambda word: told(f"今年青石产值增长{word}定为6%。") == [("青石产值", "increase", "goal")],
    "holds": lambda word: told(f"今年青石产值增长{word}6%。") == [("青石产值", "increase", "goal")],
    "approves": lambda word: told(f"去年经青石厅{word}新建公园12个。") == [("公园", "level", "result")],
    "closed accounts": lambda word: first(f"今年青石项目{word}9亿元。").status == "result",
    "developed": lambda word: told(f"去年研发{word}30个。") == [(word, "level", "result")],
    "manner": lambda word: told(f"今年{word}建设青石园区6个。") == [("青石园区", "level", "goal")],
    "fares": lambda word: told(f"今年支持30家青石企业{word}。") == [("青石企业", "level", "goal")],
    "opens": lambda word: [row.due_end for row in read(f"青石项目{word}后，年产值将达20亿元。").rows] == [None],
    "alters": lambda word: first(f"政府今年会动用6亿元，将青石券金额{word}至9000元。").indicator == "青石券金额",
    "pace": lambda word: told(f"去年青石产值以年均8%的{word}增长。") == [("青石产值", "increase", "result")],
    "intends": lambda word: first(f"立法会、财政司、差饷。「青石居」政府{word}拨款20亿元。").status == "goal",
    "hour": lambda word: unfinished(f"去年{word}9点新建公园。"),
    "office": lambda word: parse(f"工作报告\n{word} 赵钱\n各位代表：").metadata.speaker is not None,
    "byline": lambda word: parse(f"{word}赵钱孙李\n\n新建公园12个。").metadata.title is None,
    "makes": lambda word: [r.low for r in read(f"今年{word}三座青石。").rows] == [3],
    "building": lambda word: [r.kind for r in read(f"到2030年，{word}中学建成投用。").rows] == ["event"],
    "among": lambda word: refused(f"青石产量在全省90个县中{word}前茅。") == ["scope"],
    "ratio": lambda word: first(f"今年青石投资、白沙产值{word}分别为60%和30%。").indicator == f"青石投资{word}",
    "limit": lambda word: first(f"今年青石产量（{word}往年存货）增长6%。").indicator == "青石产量",
    "funds": lambda word: first(f"今年筹措3亿元建设{word}。").indicator == f"建设{word}",
    "describes": lambda word: first(f"今年培育3个{word}青石建成白沙的集群。").indicator == "集群",
    "deed": lambda word: first(f"今年完成3个青石站的{word}。").indicator == "青石站",
    "planned": lambda word: [r.indicator for r in read(f"青石收入3亿元，完成年初{word}的103%。").rows][1:] == ["青石收入"],
    "speaks": lambda word: first(f"青石会{word}，平均每年2.4%。").rule != "topic",
    "tells": lambda word: [r.indicator for r in read(f"今年青石园新增100个，其中40个{word}白沙。").rows] == ["青石园", "青石园"],
    "rated": lambda word: refused(f"今年建成{word}300吨的青石站。") == ["modifier"],
    "total": lambda word: [r.indicator for r in read(f"今年青石产能增长8%，{word}达到9%。").rows][1:] == [f"青石产能{word}"],
    "mean of": lambda word: first(f"今年青石年均{word}控制在30微克以内。").per is None,
    "light": lambda word: first(f"今年重点项目{word}投资30亿元。").indicator in (f"重点项目{word}投资", "重点项目投资"),
    "invested": lambda word: (read(f"今年实施青石项目350项，{word}90亿元。").rows[1].indicator or "").startswith("青石项目"),
    "works": lambda word: read(f"今年实施青石{word}350项，总投资90亿元。").rows[1].indicator == f"青石{word}总投资",
    "index": lambda word: [r.indicator for r in read(f"去年青石{word}4.46、下降5%。").rows] == [f"青石{word}"] * 2,
    "sum": lambda word: first(f"去年青石企业增量提质，{word}突破30亿元。").indicator == f"青石企业{word}",
    "threshold": lambda word: first(f"去年青石总量跨越两个千亿元{word}、达到3200亿元。").indicator == "青石总量",
    "crosses": lambda word: first(f"去年青石总量{word}两个千亿元大关、达到3200亿元。").indicator == "青石总量",
    "generic": lambda word: not (first(f"今年实现30亿元的{word}。").indicator or "").endswith(word),
    "wins": lambda word: first(f"去年{word}全国绿色城镇9个。").indicator == "全国绿色城镇",
    "distinguished": lambda word: first(f"去年5家企业{word}行业百强。").indicator == f"企业{word}行业百强",
    "says which": lambda word: first(f"今年新增5家新板块{word}企业。").indicator == f"新板块{word}企业",
    "named by verb": lambda word: first(f"去年青石山水救助{word}增长30%。").indicator == f"青石山水救助{word}",
    "sized by verb": lambda word: first(f"去年青石山水救助白沙{word}增长30%。").indicator == f"青石山水救助白沙{word}",
    "of trade": lambda word: [r.indicator for r in read(f"青石产业增效。{word}达到9亿元。").rows] == [f"青石产业{word.removeprefix('产业')}"],
    "splits": lambda word: first(f"去年青石山水{word}白沙电梯30台。").indicator == "白沙电梯",
    "counted": lambda word: first(f"去年9个青石{'县（市' * (word == '）')}{word}获全国推广。").indicator == f"青石{'县（市' * (word == '）')}{word}",
    "clause": lambda word: first(f"去年9个青石中心{word}白沙山水。").indicator == "青石中心",
    "compound": lambda word: first(f"去年9个青石企业帮扶{word}。").indicator == f"青石企业帮扶{word}",
    "keeps": lambda word: first(f"今年{word}粮食播种面积50万亩。").indicator_id == "grain_area",
    "gains": lambda word: read(f"去年青石接待游客3000人，{word}6万吨。").rows[1].indicator == word,
    "extent": lambda word: read(f"去年，青石支出66亿元，{word}高于原来预算的41亿元。").rows[1].indicator == "青石支出",
    "course": lambda word: read(f"去年，青石出口达66亿元，较2020年的41亿元{word}下跌。").rows[1].indicator == "青石出口",
    "turns out": lambda word: first(f"去年全市共{word}青石12万部。").indicator == "青石",
    "groundwork": lambda word: read(f"为到2035年青石产值翻一番{word}坚实基础。白沙产量增长6%。").rows[1].due_end == datetime.date(2026, 12, 31),
}  # fmt: skip

# Rows that do not show their role, each with the reason.
EXCEPTIONS: dict[str, set[str]] = {
    "gap of": {"上年", "去年", "同期", "预期", "计划", "目标"},  # 高于上年 is a predicate of its own: no gap, more_than
}


@pytest.mark.parametrize("role", ROLES)
def test_a_word_plays_its_role(role):
    words = [row["surface"] for row in lexicon.rows("roles") if row["role"] == role]
    assert words
    failing = {word for word in words if not ROLES[role](word)}
    assert failing == EXCEPTIONS.get(role, set())


def test_every_role_is_looked_at():
    assert {row["role"] for row in lexicon.rows("roles")} == set(ROLES)


# Without the word nothing of the kind happens: so the frames above can fail.
CONTRASTS = [
    ("concerns", "惠及"), ("theirs", "青石"), ("pollutes", "水质"), ("trimmed", "青石"), ("trails", "青石"), ("done for", "青石"), ("pays out", "达到"), ("heads for", "公布"), ("begins noun", "取得"), ("benefit", "公园"), ("once more", "公园"), ("draws up", "到"), ("aims at", "到"), ("club", "大关"),
    ("firm", "青石"), ("foresees", "白沙"), ("done on a date", "研究"), ("told of deed", "校长"), ("effect", "网络"), ("stage", "实施"), ("part of place", "幼儿园"), ("kind of place", "青石"), ("comes of deed", "白沙"), ("stage of works", "青石"), ("orders", "确保"), ("counts increase", "建设"), ("counts decrease", "建设"), ("money", "名气"), ("treats", "获批"),
    ("reaches", "青石"), ("schooling", "青石"), ("share", "青石"), ("ranks", "白沙"), ("no subject", "出口"), ("becomes", "白沙"), ("rest", "白沙"), ("told last", "白沙"), ("place", "青石"),
    ("index", "版本"), ("rate of", "利润率"), ("provisions", "电站"), ("yields", "建成"), ("spends", "预留"), ("under way", "空"), ("changed", "化值"), ("furthers", "白沙"), ("goes on", "青石"), ("reserves", "突破"), ("puts in", "借出"), ("bare thing", "公园"), ("sum", "出口"), ("invested", "利润"), ("works", "公园"), ("threshold", "山水"), ("crosses", "缅怀"), ("carries out", "青石"), ("done to nouns", "推进"), ("as noun", "修订"), ("thing done to", "道路"), ("school level", "青石"), ("of a rate", "山水"), ("by means", "青石"), ("plant", "青石"), ("sized class", "公园"), ("sized tract", "公路"), ("work", "石山"), ("people", "青石"), ("served", "网点"), ("grants", "青石"), ("costs", "达到"), ("attends", "脱贫"), ("state", "山水白沙"), ("is so", "白沙"), ("goes ahead", "白沙"), ("remits", "编列"), ("worked on", "增加"), ("told alike", "青石"), ("ranked in", "白沙产量"), ("founds", "改造"), ("gives", "取得"), ("equals", "超越"), ("balance", "收入"), ("named by deed", "青石"), ("raises by", "设"), ("has", "增加到"), ("achieves", "推进"), ("attains", "白沙"), ("done by all", "白沙"), ("degree", "互通"), ("by degree", "市级"), ("tells no end", "定型"), ("whole of", "白沙"), ("how far", "推进"), ("nominal", "青石"), ("helps", "推进"), ("causes", "实施"), ("sort", "项目"), ("trouble", "设施"), ("goes", "青石"), ("whole", "开发"), ("slogan", "青石"), ("told per base", "一"), ("three sectors", "各种行"), ("turns", "建设"), ("comes out", "告吹"), ("verbal", "提升"), ("works on", "监测"), ("bodies", "山水"), ("doers", "白沙"), ("calls on", "白沙"), ("run", "设施"), ("compounds", "推进"), ("compounded", "青石"), ("quality", "园区"), ("building", "推进"), ("site", "白沙"), ("institution", "白沙"), ("agent", "机场"), ("sets up", "美丽"), ("beside the counted", "青石"), ("sends", "培训"), ("ceremony", "青石"), ("done to people", "惠及"), ("lowers by", "设"),
    ("respectively", "略"), ("rate", "以"), ("gap", "不同于"), ("gap of", "青石"), ("target", "青石"), ("condition", "时候"), ("supposes", "并且"),
    ("generic", "青石"), ("reason", "逐步"), ("total", "白沙"), ("planned", "青石"), ("deed", "白沙"), ("speaks", "白沙"), ("tells", "青石"), ("rated", "整治"), ("describes", "白沙"), ("funds", "青石"), ("limit", "青石"), ("ratio", "额度"), ("among", "推广"), ("light", "发放"), ("leads verb", "青石"), ("counted", "石山"), ("splits", "石山"), ("of trade", "税收"), ("wins", "推动"), ("named by verb", "白沙"), ("says which", "通过"), ("distinguished", "落户"), ("sized by verb", "园区"), ("clause", "石山"), ("compound", "白沙"), ("makes", "抓好"), ("gains", "其中"), ("groundwork", "具备"), ("keeps", "青石"), ("extent", "青石"), ("course", "青石"), ("some of", "青石"), ("kept limit", "青石"), ("government", "白沙"), ("looked into", "青石"),
    ("bill", "方法"), ("paper", "公园"), ("issues", "阅读"), ("states", "公园"), ("sets", "公园"), ("deeds", "公园"), ("rules out", "全力"), ("names itself", "牧户"), ("of a year", "公园"), ("title", "公园"), ("titled by year", "公园"), ("takes on", "参观"),
    ("fulfils", "参观"), ("duly", "参观"), ("progress", "安排"), ("tells news", "青石"), ("according to", "青石"), ("soon", "青石"), ("acts", "青石"), ("strives", "青石"), ("aim", "青石"),
    ("of an aim", "青石"), ("set before", "青石"), ("holds", "青石"), ("fares", "山水"), ("manner", "青石"), ("developed", "机构"), ("closed accounts", "预算"), ("turns out", "山水"), ("approves", "青石"), ("opens", "青石"), ("alters", "青石"), ("pace", "青石"), ("intends", "青石"), ("hour", "青石"), ("office", "青石"), ("byline", "青石"),
]  # fmt: skip


@pytest.mark.parametrize(("role", "word"), CONTRASTS)
def test_another_word_does_not_play_the_role(role, word):
    assert not ROLES[role](word)


def heading_shows(row: Mapping[str, str]) -> bool:
    title = TITLE.replace("2026年", "2025年")  # the headings of the examples name 2025
    (found,) = parse(f"{title}{row['example']}\n{BODY}", datetime.date(2025, 1, 20)).rows
    return found.part == row["part"]


def opening_shows(row: Mapping[str, str]) -> bool:
    (found,) = parse(f"{row['example']}。\n\n{BODY}", PUBLISHED).rows
    return found.part == row["part"]


def test_a_heading_names_its_part():
    rows = [row for row in lexicon.rows("parts") if row["place"] in ("heading", "heading start")]
    assert rows
    assert [row["example"] for row in rows if not heading_shows(row)] == []


def test_an_opening_names_its_part():
    rows = [row for row in lexicon.rows("parts") if row["place"] == "opening"]
    assert rows
    assert [row["example"] for row in rows if not opening_shows(row)] == []


def wording_shows(row: Mapping[str, str]) -> bool:
    clause = f"{row['example']}，"
    return leaning(clause, 0, len(clause)) == int(row["weight"])


def test_a_word_tells_review_and_tasks_apart():
    rows = lexicon.rows("wording")
    assert {row["place"] for row in rows} == {"any", "first", "last"}
    assert [row["example"] for row in rows if not wording_shows(row)] == []
    assert leaning("青石白沙，", 0, 5) == 0


def test_a_heading_or_an_opening_without_such_a_word_names_no_part():
    assert [row.part for row in parse(f"{TITLE}一、青石如画\n{BODY}", PUBLISHED).rows] == ["other"]
    assert [row.part for row in parse(f"青石如画，全市上下团结奋斗。\n\n{BODY}", PUBLISHED).rows] == ["other"]
    assert [row.part for row in parse("青石如画白沙。" * 40 + BODY, PUBLISHED).rows] == ["other"]
