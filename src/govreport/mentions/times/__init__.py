"""Dates, periods and deadlines in a text: a reader for each kind of anchor, and the scans that ask them."""

from govreport.mentions.times.scanning import event_date, holiday_date, scan, scan_all

__all__ = ["event_date", "holiday_date", "scan", "scan_all"]
