"""The page in a browser. Needs Playwright and Debian's chromium; `.ci/run` has both."""

import contextlib
import importlib
import os
import shutil

import pytest

import govreport
from govreport.report import Report

FLAGS = (
    "--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)
TEXT = (
    "滨江市二〇二六年工作要点\n发布时间:2026年2月3日\n"
    "  去年城镇新增就业3.2万人。\n" + "  我们要继续加强各方面的工作。\n" * 60 + "  力争2027年全市高校在校生突破10万人,"
    "确保今年花博会前展示中心建成(chéng)使用。到2030年，新建公园12个、学校8所。\n"
)


@pytest.fixture(scope="module")
def browser():
    program = shutil.which("chromium")
    if not os.environ.get("GOVREPORT_BROWSER"):  # .ci/run sets it: there, what is missing is a failure
        pytest.importorskip("playwright.sync_api", reason="needs the package playwright")
        if program is None:
            pytest.skip("needs the program chromium")
    playwright = importlib.import_module("playwright.sync_api")
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=program, args=FLAGS.split())
        yield opened
        opened.close()


@pytest.fixture
def shown(browser, tmp_path):
    """Opens a page from disk; at the end, that nothing went wrong in it and nothing was fetched."""
    wrong, fetched = [], []

    def show(html, **options):
        file = tmp_path / "page.html"
        file.write_text(html, encoding="utf-8", newline="")
        page = contexts.enter_context(contextlib.closing(browser.new_page(**options)))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda message: wrong.append(message.text))
        page.on("request", lambda request: fetched.append(request.url))
        page.goto(file.as_uri())
        return page

    with contextlib.ExitStack() as contexts:
        yield show
        assert wrong == []
        assert [url for url in fetched if not url.endswith("/page.html")] == []


@pytest.fixture
def page(shown):
    return shown(govreport.parse(TEXT).to_html())


def rows(page):
    """The numbers of the visible rows, in order."""
    return page.eval_on_selector_all("tbody tr:not([hidden])", "rows => rows.map(row => Number(row.id.slice(1)))")


def focused(page):
    return page.evaluate("document.activeElement.id || document.activeElement.closest('tr').id")


def visible(page, selector):
    """Whether an element lies within the pane that scrolls it."""
    return page.eval_on_selector(
        selector,
        """element => { const inner = element.getBoundingClientRect(),
        outer = element.closest('#text, #table').getBoundingClientRect();
        return inner.top >= outer.top && inner.bottom <= outer.bottom }""",
    )


def test_a_click_on_a_goal_leads_to_its_sentence_and_back(page):
    students = next(at for at, row in enumerate(govreport.parse(TEXT).rows) if "在校生" in (row.indicator or ""))
    assert not visible(page, f"#t{students}")
    page.click(f"#r{students} td:nth-child(5)")
    assert focused(page) == f"t{students}"
    assert visible(page, f"#t{students}")
    assert page.get_attribute(f"#r{students}", "aria-current") == "true"
    assert "力争" in page.inner_text(".now >> nth=0") + page.inner_text(".now >> nth=1")
    parts = "".join(page.locator("#text .part").all_inner_texts())
    for words in ("力争", "2027年", "在校生", "10万人"):
        assert words in parts
    page.keyboard.press("Escape")
    assert focused(page) == f"r{students}"
    page.locator("#text mark.value", has_text="12个").click()
    assert page.inner_text("tr.on td:nth-child(6)") == "12个"
    assert visible(page, "tr.on")


def test_the_links_of_the_text_lead_to_the_table(page):
    page.locator("#text a.ref").last.click()
    last = page.locator("#text a.ref").last.get_attribute("data-n")
    assert focused(page) == f"r{last}"


def test_the_keyboard_is_enough(page):
    order = rows(page)
    page.locator("tbody a").first.focus()
    page.keyboard.press("ArrowDown")
    assert focused(page) == f"r{order[1]}"
    page.keyboard.press("ArrowUp")
    assert focused(page) == f"r{order[0]}"
    page.keyboard.press("Enter")
    assert focused(page) == f"t{order[0]}"
    page.keyboard.press("Enter")
    assert focused(page) == f"r{order[0]}"


def test_the_table_can_be_filtered(page):
    everything = rows(page)
    page.select_option("select[data-column=status]", "result")
    assert rows(page) == [0]
    assert page.inner_text("#shown") == f"1 of {len(everything)} shown"
    page.locator("#text mark.value", has_text="12个").click()  # what is hidden is shown when the text leads to it
    assert rows(page) == everything
    page.fill("#find", "公园")
    assert len(rows(page)) == 1
    page.click("form button")
    page.locator("tbody tr[hidden]").first.wait_for(state="detached")
    assert rows(page) == everything


def test_the_table_can_be_sorted(page):
    report = govreport.parse(TEXT)
    page.click("thead button >> nth=0")
    assert rows(page) == list(range(len(report.rows)))
    page.click("thead button >> nth=0")
    assert rows(page) == list(reversed(range(len(report.rows))))
    assert page.get_attribute("th >> nth=0", "aria-sort") == "descending"
    page.click("thead button >> nth=5")
    lows = [report.rows[at].low for at in rows(page) if report.rows[at].low is not None]
    units = [report.rows[at].unit for at in rows(page) if report.rows[at].low is not None]
    assert list(zip(units, lows, strict=True)) == sorted(zip(units, lows, strict=True))
    assert report.rows[rows(page)[-1]].low is None


def test_the_timeline_leads_to_the_table(page):
    page.locator("#timeline a", has_text="公园").click()
    assert "公园" in page.inner_text("tr.on")


@pytest.mark.parametrize(("scheme", "light"), [("light", True), ("dark", False)])
def test_it_follows_the_readers_light(shown, scheme, light):
    page = shown(govreport.parse(TEXT).to_html(), color_scheme=scheme)
    paper, ink = page.evaluate("(style => [style.backgroundColor, style.color])(getComputedStyle(document.body))")
    told = [sum(int(part) for part in color[4:-1].split(",")) for color in (paper, ink)]
    assert (told[0] > told[1]) == light
    mark = page.evaluate("getComputedStyle(document.querySelector('mark.value')).color")
    assert mark == ink


def test_it_can_be_printed(page):
    page.emulate_media(media="print")
    assert not page.is_visible("#filters")
    assert page.eval_on_selector("#text", "pane => getComputedStyle(pane).overflowY") == "visible"
    assert page.pdf()[:4] == b"%PDF"


def test_a_screen_reader_finds_its_way(page):
    tree = page.locator("body").aria_snapshot()
    for told in (
        'heading "Text"',
        'heading "Goals and results"',
        "search:",
        'region "Text"',
        "to the text",
        "timeline",
    ):
        assert told.lower() in tree.lower()
    assert page.get_attribute("html", "lang") == "en"
    assert page.get_attribute("#text", "lang") == "zh"


def test_a_hostile_text_is_inert_and_intact(shown):
    raw = (
        "</div><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">'\"&lt;&#60;\r\n"
        "\x85\u2028\u202e\u2067力争2027年<b>全市</b>高校在校生突破10万人\u202e。<style>*{display:none}</style>"
    )
    page = shown(govreport.parse(raw).to_html())
    assert page.title() != "owned"
    assert page.locator("img, #text b, #text style, #text script").count() == 0
    assert page.text_content("#text") == raw


def test_a_line_of_three_megabytes(shown):
    raw = "统筹推进各方面的工作，" * 95_000 + "力争2027年高校在校生突破10万人。"
    assert len(raw.encode()) > 3_000_000
    report = govreport.parse(raw)
    page = shown(report.to_html())
    assert page.text_content("#text") == raw
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_five_thousand_goals(shown, fields):
    row = fields["rows"][0]
    report = Report(**{**fields, "rows": tuple(row._replace(low=row.low + at) for at in range(5_000))})
    page = shown(report.to_html())
    page.fill("#find", "4999")
    assert rows(page) == [4999]
    page.fill("#find", "")
    page.click("thead button >> nth=5")
    page.click("thead button >> nth=5")
    assert rows(page)[0] == 4999
    page.click("#r4000 td:nth-child(5)")
    assert focused(page) == "t4000"
