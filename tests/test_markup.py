"""Text as HTML that cannot do anything."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from govreport.markup import COLORS, Stretch, attribute, fields, marked, pieces, safe, style_of

KINDS = sorted(COLORS)
STRETCHES = st.lists(st.builds(Stretch, st.integers(-2, 30), st.integers(-2, 30), st.sampled_from(KINDS)), max_size=12)
HOSTILE = "<script>alert(1)</script>\"'&amp;\u202e\u2067\x00\ud800\r\n\x85</mark>"


class Reader(HTMLParser):
    """The text of a page, and the tags that are open."""

    def __init__(self, text):
        super().__init__()
        self.words, self.open, self.tags = [], [], set()
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)


def carried(text):
    """What HTML can carry of a text."""
    return "".join("\ufffd" if c == "\x00" or "\ud800" <= c <= "\udfff" else c for c in text)


def test_a_hostile_text_is_inert_and_intact():
    read = Reader(safe(HOSTILE))
    assert "".join(read.words) == carried(HOSTILE)
    assert read.tags == {"bdi"}


@given(st.text(st.sampled_from("<>&\"'a中\u202e\u2066\x00\ud800\r\n"), max_size=30), STRETCHES)
def test_marked_text_is_the_text_and_its_tags_never_cross(text, stretches):
    shown = marked(text, stretches)
    shown.encode("utf-8")
    read = Reader(shown)
    assert "".join(read.words) == carried(text)
    assert read.open == []
    assert read.tags <= {"mark", "bdi"}


@given(STRETCHES)
def test_every_character_has_the_kinds_of_all_that_lies_over_it(stretches):
    cut = list(pieces(stretches, 0, 25))
    assert [start for start, _, _ in cut] == [0, *(end for _, end, _ in cut[:-1])]
    assert cut[-1][1] == 25
    for start, end, kinds in cut:
        for at in range(start, end):
            assert kinds == tuple(sorted({s.kind for s in stretches if s.start <= at < s.end}))


def test_an_attribute_cannot_be_left():
    assert attribute('"><b\n\u202e') == "&quot;&gt;&lt;b  "


def test_the_style_of_nothing_is_nothing():
    assert style_of([]) == ""
    assert "underline" not in style_of(["goal", "value"])


def test_fields_without_a_value_are_left_out():
    assert "due" not in fields("t", [("due", ""), ("cue", "x")])
