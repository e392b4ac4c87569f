"""What stands around both pictures: title, the ladder of ties with its counts, the key to the points, the caption."""

from collections.abc import Collection, Sequence

from jejaring.drawing.geometry import Box, Point
from jejaring.drawing.marks import draw_point, draw_tie
from jejaring.drawing.paper import Paper, measure_text
from jejaring.drawing.style import INK, INK_NOTE, INK_SECOND, LADDER, RULE, size_point
from jejaring.drawing.summary import Summary, tell_english, tell_indonesian

MARGIN = 24.0
TITLE_HEIGHT = 116.0
CAPTION_HEIGHT = 58.0
_THIN = 30
_SAMPLE = (
    "Angka: ikatan dengan jenis itu; garis: jenis terkuatnya. "
    "Berita adalah sampel: daerah tanpa titik belum tentu tanpa kerja sama.",
    "Numbers: ties of that kind; line: a tie's strongest kind. "
    "News are a sample: a region without a point may well work with others.",
)
_KEY = [("provinsi", "Provinsi / province"), ("kota", "Kota / city"), ("kabupaten", "Kabupaten / regency")]


def draw_head(paper: Paper, title: str, subtitle: str, summary: Summary) -> None:
    """Write the title, what is shown in Indonesian and English, and the ladder."""
    left, top = MARGIN, paper.box.top
    paper.write((left, top - 34), title, 18, bold=True)
    paper.write((left, top - 51), f"{tell_indonesian(summary)}.", 9.2, colour=INK_SECOND)
    paper.write((left, top - 64), f"{subtitle}: {tell_english(summary)}.", 7.6, colour=INK_NOTE)
    note = "Dari terlemah ke terkuat / weakest to strongest →"
    paper.write((paper.box.right - left, top - 64), note, 6.9, colour=INK_NOTE, anchor="right")
    _draw_ladder(paper, top - 74, summary)


def tell_limits(summary: Summary, unnamed: int, absent: int) -> list[str]:
    """Say in both languages what the picture is not: the whole, a ranking, complete in its names or points.

    >>> tell_limits(Summary(2, 1, 1, None, None, {}, {}), 0, 0)[0].split(". ")[-1]
    'Baru 1 artikel: bukti tipis, bukan peringkat.'
    """
    indonesian, english = [_SAMPLE[0]], [_SAMPLE[1]]
    if 0 < summary.articles < _THIN:
        indonesian.append(f"Baru {summary.articles} artikel: bukti tipis, bukan peringkat.")
        english.append(f"Thin evidence so far (articles: {summary.articles}), no ranking.")
    if unnamed:
        indonesian.append(f"Nama yang tidak muat: {unnamed}.")
        english.append(f"Names left out for want of room: {unnamed}.")
    if absent:
        indonesian.append(f"Tanpa koordinat, tidak digambar: {absent}.")
        english.append(f"Not drawn, no coordinates: {absent}.")
    return [" ".join(indonesian), " ".join(english)]


def draw_caption(paper: Paper, lines: Sequence[str]) -> None:
    """Write notes under the picture."""
    top = MARGIN / 2 + len(lines) * 9.6
    paper.rule((MARGIN, top + 4), (paper.box.right - MARGIN, top + 4), RULE, 0.6)
    for number, line in enumerate(lines):
        paper.write((MARGIN, top - 7.5 - number * 9.6), line, 6.9, colour=INK_NOTE)


def draw_key(paper: Paper, at: Point, kinds: Collection[str], step: Point) -> Box:
    """Explain the size of points, then the kinds that are shown, each a step further.

    Returns:
        the box it takes.
    """
    x, y = at
    if not (shown := [entry for entry in _KEY if entry[0] in kinds]):
        return Box(x, y, x, y)
    for offset, strength in ((3.0, 0.5), (13.0, 4.0), (28.0, 12.0)):
        draw_point(paper, (x + offset, y), "provinsi" if shown == _KEY[:1] else "kota", size_point(strength))
    paper.write((x + 41, y + 1), "Ukuran: jumlah kekuatan ikatan", 7.2, colour=INK_SECOND)
    paper.write((x + 41, y - 7.5), "Size: sum of the strengths of its ties", 6.6, colour=INK_NOTE)
    x, y = (x + 110, y) if step[0] else (x, y - 5)
    for kind, name in shown:
        x, y = x + step[0], y + step[1]
        draw_point(paper, (x + 5, y), kind, size_point(3))
        paper.write((x + 16, y - 2.5), name, 7.2, colour=INK_SECOND)
    return Box(at[0], y - 10, max(x + 110, at[0] + 190), at[1] + 10)


def draw_nothing(paper: Paper, box: Box) -> None:
    """Say in the middle of a box that there is nothing to see, and what to do."""
    middle = (box.left + box.right) / 2, (box.bottom + box.top) / 2
    text = "Belum ada ikatan. Baca artikel lagi, lalu gambar ulang."
    half = measure_text(text, 10) / 2 + 12
    paper.frame(Box(middle[0] - half, middle[1] - 18, middle[0] + half, middle[1] + 20), "#ffffff", RULE, 0.6)
    paper.write((middle[0], middle[1] + 4), text, 10, anchor="center")
    note = "No tie yet. Read more articles, then draw again."
    paper.write((middle[0], middle[1] - 9), note, 8, colour=INK_NOTE, anchor="center")


def _draw_ladder(paper: Paper, top: float, summary: Summary) -> None:
    column = (paper.box.width - 2 * MARGIN) / len(LADDER)
    paper.rule((MARGIN, top), (paper.box.right - MARGIN, top), RULE, 0.6)
    for number, rung in enumerate(LADDER):
        x, drawn = MARGIN + number * column, summary.lines[rung.kind] > 0
        draw_tie(paper, rung.kind, [(x, top - 12), (x + 20, top - 12)])
        paper.write((x + 25, top - 14.5), rung.id, 7.4, bold=drawn, colour=INK if drawn else INK_NOTE)
        paper.write((x + 25, top - 24.5), f"{summary.kinds[rung.kind]} · {rung.en}", 6.6, colour=INK_NOTE)
    paper.rule((MARGIN, top - 31), (paper.box.right - MARGIN, top - 31), RULE, 0.6)
