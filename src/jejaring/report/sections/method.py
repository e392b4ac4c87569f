"""How the numbers come about: the minimum of evidence, the intervals, and whose definitions they are."""

from jejaring.measures.evidence import MINIMUM
from jejaring.report.blocks import Paragraph, Section
from jejaring.report.material import Material


def tell_method(material: Material) -> Section:
    """Tell what stands behind every number."""
    words, least = material.words, MINIMUM
    minimum = words.say(
        "method.minimum",
        articles=words.write(least.articles),
        publishers=words.write(least.publishers),
        events=words.write(least.events),
        own=words.write(least.articles_of_region),
        units=words.write(least.units),
    )
    return Section("method", words["method.title"], (Paragraph((minimum,)), Paragraph((words["method.interval"],))))
