"""Words and dates are read."""

from datetime import date
from typing import assert_type

import figrecon as fr

figure = fr.read("about 3,000 troops")
assert_type(figure, fr.Figure)
assert_type(figure.low, int | float | None)
assert_type(figure.best, int | float | None)
assert_type(figure.unit, str | None)
assert_type(figure.qualifier, fr.Qualifier)
assert_type(figure.range, fr.Range)
assert_type(figure.flags, tuple[fr.Flag, ...])
assert_type(figure.to("person"), fr.Figure)
assert_type(fr.Figure.at_least(140, "people"), fr.Figure)
assert_type(fr.compatible(figure, fr.Figure.exactly(3_100, "troops")), bool)

mentions = fr.find("Some 3,000 of the 10,000 troops had arrived.")
assert_type(mentions, tuple[fr.Mention, ...])
for mention in mentions:
    assert_type(mention.figure, fr.Figure)
    assert_type((mention.start, mention.end), tuple[int, int])

span = fr.Range(1_500, 3_000, 10_000)
assert_type(span.low, int | float | None)
assert_type(fr.Range.exactly(3_000), fr.Range)
assert_type(f"{span}", str)

period = fr.Period.read("Wednesday", reference=date(2024, 10, 25))
assert_type(period, fr.Period)
assert_type(period.first, date | None)
assert_type(period.isoformat(), str)
