"""Policy addresses and budgets of Hong Kong, reports of Macao and Taiwan: what is over and what is to come stand side by side, told by their verbs."""

import datetime

import pytest

from govreport.parser import parse

ADDRESS = "2024年施政報告\n行政長官\n二〇二四年十月十六日\n增加公園\n"
BUDGET = "二零二四至二五財政年度政府財政預算案\n二零二四年二月二十八日\n"


def told(head: str, text: str, published: datetime.date) -> list[tuple[str | None, ...]]:
    rows = parse(head + text, published=published).rows
    return [(row.status, row.value_text or row.text, row.indicator) for row in rows]


SAID = {
    "去年預留10億元，今年我會再預留20億元。": ["result", "goal"],
    "繼於2024年翻新8個公園，明年會翻新9個公園。": ["result", "goal"],
    "我們已覓得30公頃土地，可興建9 000個單位。": ["result", "goal"],
    "公園局現正協助3間公司植樹。": ["result"],
    "本港有超過十萬輛電動車，是五年前的八倍。": ["result", "result"],
    "廚餘佔都市固體廢物三成。": ["result"],
    "在2018/19學年，由大學教育資助委員會資助的學位共有35 000個。": ["result"],
    "超過九成的公園已納入名冊。": ["result"],
    "我們會在每年5 000個單位之上增加一倍，較現時的3 000個單位多。": ["goal", "goal"],
    "二零二三年《施政報告》宣布的主要措施，共涉及約80億元開支。": ["goal"],
    "去年批准把上限增至9億元，我們會把名額增加超過五成。": ["result", "goal"],
}


@pytest.mark.parametrize("text", SAID, ids=str)
def test_what_an_address_says_is_done_or_to_be_done(text: str) -> None:
    found = told(ADDRESS, text, datetime.date(2024, 10, 16))
    assert [status for status, _, _ in found] == SAID[text]


@pytest.mark.parametrize(("published", "due"), [((2024, 10, 16), None), ((2025, 1, 15), "2025-12-31")], ids=str)
def test_what_will_be_done_is_due_in_the_year_of_the_address_if_it_opens_one(
    published: tuple[int, int, int], due: str | None
) -> None:
    """The address of an autumn is about no year of the calendar; and 2011年 is over."""
    address = f"{published[0]}年施政報告\n行政長官\n增加公園\n政府在2011年收回用地，會興建9個公園。"
    rows = parse(address, published=datetime.date(*published)).rows
    assert [(row.status, row.due_end and str(row.due_end)) for row in rows] == [("goal", due)]


NEWS = {
    "政府新聞網\n財政司司長今日宣讀《財政預算案》，建議撥款3億元興建公園。": ("goal", "2025-03-31"),
    "新聞公報\n環境局局長在財務委員會特別會議(2024-25)致辭\n公園開支約為6億元。": ("goal", "2025-03-31"),
    "紓解民困\n財政司司長寬減薪俸稅及寬免商業樓宇差餉。\n另會興建公園9個。": ("goal", "2025-03-31"),
    "政府新聞網\n財政司司長公布預算案，社會福利署為長者提供900個新名額。": ("goal", "2025-03-31"),
    "政府新聞網\n行政長官今日(二月二十八日)在《施政報告》中宣布，為長者提供900個新名額。": ("goal", "2024-12-31"),
}


@pytest.mark.parametrize("text", NEWS, ids=str)
def test_news_of_a_speech_is_read_as_the_speech(text: str) -> None:
    (row,) = parse(text, published=datetime.date(2024, 2, 28)).rows
    assert (row.status, str(row.due_end)) == NEWS[text]


def test_an_undated_paper_on_the_estimates_is_about_their_year() -> None:
    text = "新聞公報\n財務委員會\n環境局局長介紹2024-25年度財政預算中有關環保的開支：\n2. 公園開支約為6億元。"
    (row,) = parse(text).rows
    assert (row.status, str(row.due_end)) == ("goal", "2025-03-31")


def test_what_has_been_set_is_a_goal() -> None:
    found = told(ADDRESS, "我們已訂下在2030年年底前有約700輛電動車投入服務的目標。", datetime.date(2024, 10, 16))
    assert found == [("goal", "700輛", "電動車")]


def test_the_end_of_the_year_is_that_of_the_day_of_a_report_to_a_council_of_taiwan() -> None:
    """A report of October plans for the next year; one whose title names its year tells its own end of the year."""
    text = "{}\n報告日期:114年10月7日\n●公共自行車累計建置640站,年底前再增加35站。明年增加至七百站。"
    for title, end in (("青石市議會第6次定期會　市長施政報告", "2025-12-31"), ("青石市115年度施政計畫", "2026-12-31")):
        rows = parse(text.format(title)).rows
        assert [str(row.due_end) for row in rows if row.status == "goal"] == [end, "2026-12-31"]


def test_the_years_of_a_budget_run_from_april() -> None:
    text = f"{BUDGET}未來三年增加開支900億元。未來三年增加900個名額。"
    rows = parse(text, published=datetime.date(2024, 2, 28)).rows
    assert [(str(row.due_start), str(row.due_end)) for row in rows] == [
        ("2024-04-01", "2027-03-31"),
        ("2024-04-01", "2027-03-31"),
    ]


def test_a_budget_looks_back_on_revised_estimates_and_ahead_on_the_budget() -> None:
    text = """二零二三/二四年度修訂預算
152.
政府收入的修訂預算為五千六百億元，較原來預算低百分之九，主因是印花稅的收入較少。
二零二四/二五年度財政預算
158.
政府的總收入為六千一百億元，較上年度的修訂預算多百分之八，主因是利得稅的收入較多。
中期財政預測
160.
其後各年的總收入為七千億元，較二零二四/二五年度的財政預算多百分之十五，增長平穩。
"""
    found = told(BUDGET, text, datetime.date(2024, 2, 28))
    assert [status for status, _, _ in found] == ["result", "result", "goal", "goal", "goal", "goal"]


def test_a_forecast_is_expected() -> None:
    text = "中期財政預測\n192.\n在這期間，政府的經常開支平均每年增加百分之三，基本工程開支平均每年約一千二百億元，收入平穩。\n"
    rows = parse(BUDGET + text, published=datetime.date(2024, 2, 28)).rows
    assert [(row.status, row.commitment, row.cue) for row in rows] == [("goal", "expect", "預測")] * 2


def test_a_paragraph_on_the_past_year_tells_of_itself_alone() -> None:
    text = "117.\n過去一年，我們完成以下工作，興建了9個公園。\n118.\n政府會興建12個公園，並增加長椅。\n"
    found = told(ADDRESS, text, datetime.date(2024, 10, 16))
    assert [status for status, _, _ in found] == ["result", "goal"]


NAMED = {
    "政府會預留10億元，成立「青石研究院」。": ["「青石研究院」"],
    "我們會撥款5億元，資助約200間青石店開拓市場。": ["青石店", "青石店"],
    "為此，我建議預留3億元，以資助方法更換長椅。": ["長椅"],
    "我已預留10億元應付上述措施。": ["上述措施"],
    "預算案建議每年撥款3億元，支持業界設立青石獎。": ["青石獎"],
    "政府會預留3億元加強推廣職專教育。": ["職專教育"],
    "政府會預留3億元協助院校成立「青石聯盟」。": ["「青石聯盟」"],
    "我建議撥款50億元注資青石基金，改善設施。": ["青石基金"],
    "我會預留3億元，作為這些中心來年的營運開支，另會撥款2億元，資助這些中心的創辦經費。": ["營運開支", "創辦經費"],
    "其中2億元用於青石科技園第一期，包括平整土地。": ["青石科技園第一期"],
    "政府會撥款2億元作全民技能培訓。": ["全民技能培訓"],
    "政府會撥款三十億元，供青石公司興建科研設施。": ["科研設施"],
    "綜合賬目錄得105億元赤字，相等於本地生產總值的0.8%。": ["綜合賬目赤字", "綜合賬目赤字"],
    "赤字為8億元，2027年度的盈餘，預計達9億元。": ["赤字", "盈餘"],
    "公園名額在2027年度，估計將增加50%。": ["公園名額"],
    "青石部門獲撥款約9億元。": ["撥款"],
    "至於非經營開支方面，預計為9億元。": ["非經營開支"],
    "基金已批出22個來自本地大學、科研機構和企業的青石項目。": ["青石項目"],
    "為青少年提供3,000個為期3年的青石職位。": ["青石職位"],
    "建議將首200萬元利潤的稅率降至8.25%。": ["首200萬元利潤的稅率"],
    "把1億元以上的住宅交易的印花稅稅率調高至6%。": ["1億元以上的住宅交易的印花稅稅率"],
    "教育開支達595億元，相比二零一六/一七年度的379億元，大幅增加五成七。": ["教育開支"] * 3,
    "政府會預留每年三億元，增加一千個青石學額。": ["青石學額", "青石學額"],
    "政府會動用額外近六億元，將青石券金額增加至每年二千元。": ["青石券金額", "青石券金額"],
    "把學員的年齡限制，由30歲放寬至15歲。": ["學員的年齡限制", "學員的年齡限制"],
    "我們會動用8億元優化街市設施。": ["街市設施"],
    "「青石居」約4 700個單位將於明年分期出售。": ["「青石居」單位"],
    "我們會大幅增加青石臨時房屋，在未來三年合共提供10 000個單位。": ["青石臨時房屋單位"],
    "公營房屋總建屋量共約101 400個單位。": ["公營房屋總建屋量"],
    "每月補貼上限由現時300元提高至400元。": ["補貼上限", "補貼上限"],
    "增加2 500個全免名額、放寬申請資格。": ["全免名額"],
    "至少900名學生修讀護士課程。": ["學生"],
    "經季節性調整的失業率為百分之三。": ["失業率"],
    "每個學生每年的資助額增加至一萬六千元。": ["資助額"],
    "首次置業人士的樓價上限則會由現時八百萬元提升至一千萬元。": ["樓價上限", "樓價上限"],
    "我會為「青石文化基金」注資一億元，加強支持從業員。": ["「青石文化基金」"],
    "公務員編制會輕微減少約零點三個百分點。": ["公務員編制"],
    "並把申請上限由一百萬元提高至一百二十萬元。": ["申請上限", "申請上限"],
    "政府會發行八百億元債券，其中三百億元為零售債券。": ["債券", "零售債券"],
    "失業率由百分之三點五下跌至最新的百分之二點九。": ["失業率", "失業率"],
    "我們便提供了超過2,800萬元的資助。": ["資助"],
    "公園的經常開支倍增至每年約36億元。": ["公園的經常開支", "公園的經常開支"],
    "亦預留一億元資助青石店更換招牌。": ["青石店更換招牌"],
    "在青石發展基金預留四億元以資助青石店。": ["青石店"],
    "為改善公園的設施，我們計劃撥款約七千萬元。": ["撥款"],
    "資助額最高為九千元，其中不少於五千元必須用於學費。": ["資助額", "資助額"],
    "開支為八千億元，相比之前一年增加百分之六，相對本地生產總值的佔比微升至百分之二十八。": [
        "開支",
        "開支",
        "開支相對本地生產總值的佔比",
    ],
}


@pytest.mark.parametrize("text", NAMED, ids=str)
def test_what_the_numbers_of_an_address_are_about(text: str) -> None:
    assert [name for _, _, name in told(ADDRESS, text, datetime.date(2024, 10, 16))] == NAMED[text]


DATED = {
    "我們會在明年上半年向立法會提交條例草案。": ["向立法會提交條例草案"],
    "明年會開展公園研究，並在明年年底前提交方案。": ["開展公園研究", "提交方案"],
    "由明年十月起，政府會把公園津貼恆常化。": ["把公園津貼恆常化"],
    "《公園條例》會於明年1月生效。": ["《公園條例》會於明年1月生效"],
    "新計劃將於明年第一季接受申請。": ["新計劃將於明年第一季接受申請"],
    "公園局7月已推出新計劃。": [],
    "在2025年內公布公園綱要。": ["公布公園綱要"],
    "首幅用地最早可於明年供市場競投。": ["首幅用地最早可於明年供市場競投"],
    "最快可於明年簽發首批公園牌照。": ["簽發首批公園牌照"],
}


@pytest.mark.parametrize("text", DATED, ids=str)
def test_a_dated_deed_of_the_government_is_a_goal(text: str) -> None:
    assert [said for status, said, _ in told(ADDRESS, text, datetime.date(2024, 10, 16)) if status == "goal"] == DATED[
        text
    ]


def test_the_coming_years_are_no_deadline_and_brackets_date_them() -> None:
    rows = parse(f"{ADDRESS}預計未來數年會增加約5 000個學額。", published=datetime.date(2024, 10, 16)).rows
    assert [(row.status, row.due_start, row.due_end) for row in rows] == [("goal", None, None)]
    rows = parse(
        f"{ADDRESS}未來五年（2023-24至2027-28年度）會興建9個公園。", published=datetime.date(2024, 10, 16)
    ).rows
    assert [(str(row.due_start), str(row.due_end)) for row in rows] == [("2023-04-01", "2028-03-31")]


CHANGES = {
    "我們會增加130張病床。": "increase",
    "公園局共增加了294名園丁。": "increase",
    "計劃可大幅減少公園排放物達八成。": "decrease",
    "並增加資助金額五成。": "increase",
    "經濟回復百分之三點二的正增長。": "increase",
}


@pytest.mark.parametrize("text", CHANGES, ids=str)
def test_what_is_added_is_an_increase(text: str) -> None:
    rows = parse(ADDRESS + text, published=datetime.date(2024, 10, 16)).rows
    assert [row.change for row in rows] == [CHANGES[text]]


def test_a_share_to_an_amount_is_no_range() -> None:
    found = told(
        BUDGET, "經常開支將增加百分之七至五千八百億元，津貼會增加四分之一至3,000元。", datetime.date(2024, 2, 28)
    )
    assert [value for _, value, _ in found] == ["百分之七", "五千八百億元", "四分之一", "3,000元"]


@pytest.mark.parametrize(
    "text",
    [
        "行政院施政報告\n關於103年1月至6月之本院施政情形，業向貴院提出報告。\n一、公園\n本期計完成9處公園改善。",
        "二○二六年财政年度施政报告---二○二五年施政工作回顾与总结\n行政长官\n(一)公园\n公园由每日5处扩大至9处。",
        "青石委員會 113年度施政績效報告\n一、公園\n立法院、行政院、經濟部：公園達成率96.46%",
    ],
)
def test_a_report_that_looks_back_has_no_goals(text: str) -> None:
    assert {row.status for row in parse(text).rows} == {"result"}


def test_a_day_in_a_text_without_a_date_may_be_over() -> None:
    head = "立法院、行政院、內政部\n"
    assert parse(f"{head}大樓由青石營造於108年9月13日開工。").rows == ()
    assert [row.text for row in parse(f"{head}大樓於108年9月底前開工。").rows] == ["大樓於108年9月底前開工"]


TAIWAN = "桃園市議會第3屆第5次定期會施政報告\n中華民國114年4月\n"
COUNTED = {
    "114年度編列新臺幣3億5,000萬元，辦理老舊校舍補強。": ["老舊校舍補強"],
    "本市已完成12處公園改善，計投入經費8,000萬元。": ["公園改善", "投入經費"],
    "主要係新增水庫清淤計畫3億5,000萬元，以及增列醫療精進計畫2億元。": ["水庫清淤計畫", "醫療精進計畫"],
    "114年度公園投資計畫3億元。": ["公園投資"],
    "推動都市更新整建維護，113年核定18案。": ["都市更新整建維護"],
    "114年10月舉辦全國運動會，預估吸引30萬人次參與。": [None, "全國運動會"],
}


@pytest.mark.parametrize("text", COUNTED, ids=str)
def test_what_a_report_of_taiwan_counts(text: str) -> None:
    assert [name for _, _, name in told(TAIWAN, text, datetime.date(2025, 4, 10))] == COUNTED[text]


AUTUMN = "桃園市議會第3屆第6次定期會施政報告\n中華民國114年11月\n"
SET_IN_AUTUMN = {
    "今年將改善6座公園。": [("goal", 2025)],
    "預計今年改善6座公園。": [("goal", 2025)],
    "114年度計畫改善6座公園，截至9月底止已改善4座。": [("goal", 2025), ("result", None)],
    "今年底前將改善6座公園。": [("goal", 2025)],
    "青石橋預定今年12月底通車。": [("goal", 2025)],
    "青石橋預計12月底前通車。": [("goal", 2025)],
    "青石橋將於117年6月通車。": [("goal", 2028)],
    "今年改善6座公園。": [("result", None)],
    "114年度計畫經費6億元。": [("result", None)],
}


@pytest.mark.parametrize("text", SET_IN_AUTUMN, ids=str)
def test_what_a_month_alone_dates_looks_ahead_to_what_is_left_of_the_year(text: str) -> None:
    rows = parse(AUTUMN + text).rows
    assert [(row.status, row.due_end and row.due_end.year) for row in rows] == SET_IN_AUTUMN[text]


def test_what_is_set_for_a_later_year_is_a_goal_under_a_heading_of_results_too() -> None:
    text = f"{TAIWAN}壹、施政成果\n青石橋新建工程預計116年3月完工。白沙橋已於113年3月完工。"
    assert [(row.kind, row.due_end and row.due_end.year) for row in parse(text).rows] == [("event", 2027)]


def test_each_of_two_dated_deeds_has_its_own_words() -> None:
    text = "預定114年8月底前完成發包，115年6月完工啟用。"
    found = parse(TAIWAN + text, published=datetime.date(2025, 4, 10)).rows
    assert [row.text for row in found] == ["完成發包", "完工啟用"]


def test_a_budget_tells_the_outturn_of_the_year_that_ends_and_promises_on_its_taxes() -> None:
    text = f"{BUDGET}我預計2023/24年度盈餘為58億元。公園開支於2023/24年度達9億元。我建議寬減2023/24年度薪俸稅75%。"
    rows = parse(text, published=datetime.date(2024, 2, 28)).rows
    assert [(row.value_text, row.status) for row in rows] == [
        ("58億元", "result"),
        ("9億元", "result"),
        ("75%", "goal"),
    ]
    (later,) = parse(f"{BUDGET}公園開支於2024/25年度達9億元。", published=datetime.date(2024, 2, 28)).rows
    assert later.status == "goal"


def test_a_year_that_is_nearly_over_is_told_of_as_done_in_an_address_for_the_next_one() -> None:
    head = "澳門特別行政區2026年財政年度施政報告\n"
    text = "2025年，接待青石旅客3900萬人次。政府會在2025年公布青石計劃。2026年，接待青石旅客4000萬人次。"
    rows = parse(head + text, published=datetime.date(2025, 11, 18)).rows
    assert [(row.kind, row.status, row.due_end and row.due_end.year) for row in rows] == [
        ("quantity", "result", None), ("event", "goal", 2025), ("quantity", "goal", 2026)
    ]  # fmt: skip


MINUTES = """會議過程正式紀錄
香港特別行政區
環境局局長：主席，公園局現時有9個公園。今年會增加3個公園。
法案二讀
財政司司長：主席，我謹動議二讀《2031年撥款條例草案》。

2031年經濟展望

預計全年經濟增長3%。

推動旅遊業

旅遊業聘用約9萬人，是本港的支柱產業，前景受多方面的因素影響。我建議撥款3億元，設立青石基金。
我建議推出以下措施：
(一) 向每戶提供600元的電費補貼，涉及開支8億元；
(二) 代繳一個月租金。這方面的開支為9億元。
主席：待議議題是二讀。
公園局局長：主席，我們會增加5個公園。
"""


def test_minutes_hold_a_budget_whose_year_runs_from_april() -> None:
    """What the Financial Secretary proposes is due in the fiscal year, and what others say in the year of the calendar."""
    rows = parse(MINUTES, published=datetime.date(2031, 2, 26)).rows
    assert [(row.value_text, row.due_end and str(row.due_end)) for row in rows if row.value_text] == [
        ("9個", None),
        ("3個", "2031-12-31"),
        ("3%", "2031-12-31"),  # the economy's prospects are those of the calendar year, under their own heading
        ("9萬人", None),
        ("3億元", "2032-03-31"),
        ("600元", "2032-03-31"),
        ("8億元", "2032-03-31"),
        ("9億元", "2032-03-31"),
        ("5個", None),
    ]


def test_replies_on_the_estimates_tell_what_was_done_in_the_year_before() -> None:
    """In a text without a date the fiscal year before that of the budget is over."""
    text = (
        "立法會財務委員會\n審核2031-32年度開支預算\n管制人員的答覆\n\n"
        "在2030-31年度，渔护署發出2 356張許可證，較上一年度增加3.4%。在2031-32年度，本署會增加29個職位。"
    )
    rows = parse(text).rows
    assert [(row.status, row.due_end and str(row.due_end)) for row in rows] == [
        ("result", None),
        ("result", None),
        ("goal", "2032-03-31"),
    ]
