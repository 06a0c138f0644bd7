"""The table in notebooks."""

from html.parser import HTMLParser

from govreport.export.html import to_html


class _Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags = []
        self.words = []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)

    def handle_data(self, data):
        self.words.append(data)


def _read(text):
    reader = _Tags()
    reader.feed(text)
    return reader


def test_one_line_for_each_goal(fields):
    read = _read(to_html(fields["rows"], fields["cleaned"], "滨江市"))
    assert read.tags.count("tr") == 3
    assert "高校在校生" in read.words
    assert "展示中心建成使用" in read.words
    assert "before 花博会 (2026)" in read.words


def test_a_document_cannot_put_tags_into_the_page(fields):
    row = fields["rows"][0]._replace(indicator="<script>alert(1)</script>", sentence="<img src=x onerror=y>\ud800")
    text = to_html([row], fields["cleaned"], "<b onclick=z>")
    assert set(_read(text).tags) == {"p", "b", "table", "thead", "tbody", "tr", "th", "td"}
    text.encode("utf-8")


def test_many_goals_are_cut(fields):
    text = to_html([fields["rows"][0]] * 130, fields["cleaned"], "many")
    assert _read(text).tags.count("tr") == 101
    assert "and 30 more" in text


def test_a_report_without_goals_has_no_table(fields):
    assert to_html(fields["rows"][2:], fields["cleaned"], "notes") == "<p><b>notes</b>: 0 goals, 2 results</p>"
