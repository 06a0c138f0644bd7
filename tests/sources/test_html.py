"""Web pages: the text that they are about."""

import sys

import pytest

from govreport import InputError
from govreport.sources import html, limits

PROSE = "今年的主要预期目标是：地区生产总值增长5%左右，城镇新增就业12万人以上，居民消费价格涨幅控制在2%左右。"
PAGE = f"""<!DOCTYPE html><html><head><title>江北区政府工作报告_江北网</title><style>p {{ width: 50% }}</style>
<script>var rate = "增长99%";</script></head><body>
<div class="nav"><a href="/">首页</a> <a href="/news">新闻</a></div>
<div class="article"><h1>2026年江北区政府工作报告</h1><p>{PROSE}</p><p>{PROSE.replace("5", "6")}</p>
<table><tr><td>指标</td><td>2025年</td></tr><tr><td>增速</td><td>5%</td></tr></table></div>
<div class="footer">版权所有 江北区人民政府</div></body></html>"""


@pytest.fixture(autouse=True)
def _needs_trafilatura(request: pytest.FixtureRequest) -> None:
    if "is_missing" not in request.node.name:
        pytest.importorskip("trafilatura")


def test_the_text_is_found_between_what_the_site_puts_around_it() -> None:
    text = html.text_of(PAGE, "a.html")
    assert text.startswith("2026年江北区政府工作报告\n")
    assert PROSE in text
    assert "增速 | 5%" in " ".join(text.replace("|", " | ").split())
    for furniture in ("99%", "50%", "首页", "版权所有"):
        assert furniture not in text


def test_the_title_serves_where_there_is_no_heading() -> None:
    page = PAGE.replace("<h1>2026年江北区政府工作报告</h1>", "")
    assert html.text_of(page, "a.html").startswith("江北区政府工作报告\n")


@pytest.mark.parametrize(
    "menu",
    [
        "<nav>首页</nav>",
        "<header><nav><ul><li><a href='/'>首页</a></li></ul></nav></header>",
        "<ul role='navigation'><li>首页</ul>",
    ],
)
def test_a_short_page_has_no_menu(menu: str) -> None:
    page = f"<html><body>{menu}<h1>2026年工作报告</h1><p>{PROSE}</p></body></html>"
    assert html.text_of(page, "a.html") == f"2026年工作报告\n{PROSE}"


def test_a_menu_that_is_not_closed_does_not_hide_the_text() -> None:
    assert PROSE in html.text_of(f"<html><body><nav>首页<h1>2026年工作报告</h1><p>{PROSE}</p></body></html>", "a.html")


def test_limits_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(InputError, match="elements stand more than 1,000 deep"):
        html.text_of("<div>" * 200_000 + PROSE, "a.html")
    monkeypatch.setattr(limits, "HTML_CHARACTERS", 100)
    with pytest.raises(InputError, match="is a page of more than 100 characters"):
        html.text_of(PAGE, "a.html")


def test_a_page_without_text_is_told() -> None:
    with pytest.raises(InputError, match="no text was found in the page"):
        html.text_of("<html><body><script>x</script></body></html>", "a.html")


def test_the_package_is_asked_for_where_it_is_missing_without_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(InputError, match=r"pip install 'govreport\[html\]', or parse the page's source as text"):
        html.text_of(PAGE, "a.html")
