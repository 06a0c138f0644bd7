"""Asks each library in this environment for the phrases on standard input; prints JSON. Run by `run.py`."""

import datetime
import importlib.metadata
import json
import logging
import re
import sys
from collections.abc import Callable
from decimal import Decimal, InvalidOperation

NOW = datetime.datetime(2026, 1, 20)
logging.disable(logging.CRITICAL)


def number(value: object) -> str:
    try:
        exact = Decimal(str(value).replace(",", ""))
    except InvalidOperation:
        return str(value)
    if exact != exact.to_integral_value():
        exact = round(exact, 2)
    return format(exact.normalize(), "f") if exact else "0"


def day(value: object) -> str:
    return str(value)[:10]


def before(value: str) -> str:
    """The last day of a period whose end is told as the first day after it."""
    return str(datetime.date.fromisoformat(value[:10]) - datetime.timedelta(days=1))


def govreport_quantity(text: str) -> list[str]:
    import govreport

    return [
        number(q.low) if q.low == q.high else f"{number(q.low)}..{number(q.high)}"
        for q in govreport.find_quantities(text)
    ]


def govreport_time(text: str) -> list[str]:
    import govreport

    return [f"{t.start}..{t.end}" for t in govreport.find_times(text, NOW.date())]


def recognizers_quantity(text: str) -> list[str]:
    """Percentages, and the numbers outside them."""
    from recognizers_number import recognize_number, recognize_percentage
    from recognizers_text import Culture

    shares = recognize_percentage(text, Culture.Chinese)
    numbers = recognize_number(text, Culture.Chinese)
    found = [(r.start, number(r.resolution["value"].rstrip("%"))) for r in shares]
    for r in numbers:
        if not any(s.start <= r.end and r.start <= s.end for s in shares):
            value = number(r.resolution["value"])
            found.append((r.start, number(Decimal(value) * 100) if "分之" in r.text else value))
    return [value for _, value in sorted(found)]


def recognizers_time(text: str) -> list[str]:
    from recognizers_date_time import recognize_datetime
    from recognizers_text import Culture

    told = []
    for r in recognize_datetime(text, Culture.Chinese, reference=NOW):
        if "duration" in r.type_name or r.resolution is None:
            continue  # told apart from dates, as it should be
        value = r.resolution["values"][-1]
        if "start" in value and "end" in value:
            told.append(f"{day(value['start'])}..{before(value['end'])}")
        else:
            told.append(day(value.get("value") or value.get("start") or value.get("end") or "?"))
    return told


def jionlp_time(text: str) -> list[str]:
    import jionlp

    told = []
    for r in jionlp.ner.extract_time(text, time_base=NOW.timestamp()):
        if r["type"] == "time_delta":
            continue  # a duration
        first, last = r["detail"]["time"] if isinstance(r["detail"]["time"], list) else ("?", "?")
        told.append(f"{day(first)}..{day(last)}")
    return told


def dateparser_time(text: str) -> list[str]:
    import dateparser.search

    settings = {"RELATIVE_BASE": NOW}
    return [day(found) for _, found in dateparser.search.search_dates(text, languages=["zh"], settings=settings) or []]


_WRITTEN = re.compile(r"(-?[0-9]+(?:\.[0-9]+)?)(万亿|亿|万)?")
_MAGNITUDES = {"": 1, "万": 10**4, "亿": 10**8, "万亿": 10**12}


def written(text: str) -> list[str]:
    """The values of a text in which a normalizer has written numbers in digits."""
    return [number(Decimal(m[1]) * _MAGNITUDES[m[2] or ""]) for m in _WRITTEN.finditer(text)]


def cn2an_quantity(text: str) -> list[str]:
    import cn2an

    return written(cn2an.transform(text))


def wetext_quantity(text: str) -> list[str]:
    return written(wetext().normalize(text))


def wetext() -> object:
    from itn.chinese.inverse_normalizer import InverseNormalizer

    if not _normalizers:
        _normalizers.append(InverseNormalizer())
    return _normalizers[0]


_normalizers: list[object] = []

Reader = Callable[[str], list[str]]
# name -> distribution, reader of quantities, reader of times
PEERS: dict[str, tuple[str, Reader | None, Reader | None]] = {
    "govreport": ("govreport", govreport_quantity, govreport_time),
    "Recognizers-Text": ("recognizers-text-suite", recognizers_quantity, recognizers_time),
    "JioNLP": ("jionlp", None, jionlp_time),
    "WeTextProcessing": ("WeTextProcessing", wetext_quantity, None),
    "cn2an": ("cn2an", cn2an_quantity, None),
    "dateparser": ("dateparser", None, dateparser_time),
}


def asked(read: Reader | None, text: str) -> str:
    if read is None:
        return "not asked"
    try:
        return " ".join(read(text)) or "-"
    except Exception as error:
        return f"{type(error).__name__}"


def main() -> None:
    rows = json.load(sys.stdin)
    told = {}
    for name, (distribution, quantity, time) in PEERS.items():
        read = {"quantity": quantity, "time": time}
        told[name] = {
            "version": importlib.metadata.version(distribution),
            "answers": [asked(read[kind], phrase) for kind, phrase, _ in rows],
        }
    print(json.dumps(told, ensure_ascii=False))


if __name__ == "__main__":
    main()
