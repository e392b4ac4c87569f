"""A sheet of paper measured in points, and what is put on it: lines, areas, points, text. Saved with the same bytes.

Matplotlib's object interface, no pyplot: nothing global is left behind, and whoever draws beside us is not disturbed.
What makes bytes differ is turned off: dates, random ids in SVG, the reader's own matplotlibrc, fonts that are not
shipped with matplotlib. Text becomes paths, so that a picture looks alike wherever it is opened.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Literal, TypeAlias

import matplotlib as mpl
from matplotlib.collections import PolyCollection
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path as Curve
from matplotlib.patheffects import withStroke
from matplotlib.textpath import TextToPath

from jejaring.drawing.geometry import Box, Point
from jejaring.drawing.style import INK, PAGE
from jejaring.errors import AccessError, CallError

Anchor: TypeAlias = Literal["left", "center", "right"]

FONT = "DejaVu Sans"
DOTS_PER_INCH = 200
SUFFIXES = (".svg", ".png")

_SETTINGS = {
    **{key: value for key, value in mpl.rcParamsDefault.items() if not key.startswith("backend")},
    "svg.hashsalt": "jejaring",
    "svg.fonttype": "path",
    "font.family": FONT,
    "lines.scale_dashes": False,
    "path.simplify": False,
}
_METADATA = {".svg": {"Date": None, "Creator": None}, ".png": {"Software": None}}


class Paper:
    """One sheet; (0, 0) is its lower left corner."""

    def __init__(self, width: float, height: float) -> None:
        self.box = Box(0, 0, width, height)
        self._figure = Figure(figsize=(width / 72, height / 72), dpi=DOTS_PER_INCH, facecolor=PAGE)
        self._axes = self._figure.add_axes((0, 0, 1, 1), xlim=(0, width), ylim=(0, height))
        self._axes.axis("off")
        self._layer = 0

    def write(
        self,
        at: Point,
        text: str,
        size: float,
        *,
        colour: str = INK,
        bold: bool = False,
        anchor: Anchor = "left",
        halo: float = 0,
        leading: float = 1.2,
    ) -> None:
        """Write text, its first baseline at a point."""
        effects = [withStroke(linewidth=halo, foreground=PAGE)] if halo else []
        for number, line in enumerate(text.split("\n")):
            self._axes.text(
                at[0],
                at[1] - number * size * leading,
                line,
                fontproperties=_font(size, bold),
                color=colour,
                ha=anchor,
                va="baseline",
                path_effects=effects,
                zorder=self._next(),
                parse_math=False,
            )

    def rule(self, start: Point, end: Point, colour: str, width: float) -> None:
        """Draw a straight line."""
        self.curve([start, end], colour, width)

    def curve(self, points: Sequence[Point], colour: str, width: float, dashes: Sequence[float] = ()) -> None:
        """Draw a line through two points, or an arc by three, the second being its control point."""
        codes = [Curve.MOVETO, *([Curve.LINETO] if len(points) == 2 else [Curve.CURVE3, Curve.CURVE3])]
        patch = PathPatch(
            Curve(list(points), codes), fill=False, edgecolor=colour, linewidth=width, zorder=self._next()
        )
        patch.set_capstyle("round" if dashes and dashes[0] < 1 else "butt")
        if dashes:
            patch.set_linestyle((0, tuple(dashes)))
        self._axes.add_patch(patch)

    def disc(self, at: Point, radius: float, fill: str, edge: str, width: float) -> None:
        """Draw a disc with an edge."""
        circle = Curve.circle(at, radius)
        self._axes.add_patch(PathPatch(circle, facecolor=fill, edgecolor=edge, linewidth=width, zorder=self._next()))

    def frame(self, box: Box, fill: str, edge: str, width: float) -> None:
        """Draw a rectangle with an edge."""
        corner = (box.left, box.bottom)
        area = Rectangle(corner, box.width, box.height, facecolor=fill, edgecolor=edge, linewidth=width)
        area.set_zorder(self._next())
        self._axes.add_patch(area)

    def areas(self, rings: Sequence[Sequence[Point]], fill: str, edge: str, width: float, clip: Box) -> None:
        """Fill areas, cut off at a box."""
        shapes = PolyCollection(rings, facecolors=fill, edgecolors=edge, linewidths=width, zorder=self._next())
        self._axes.add_collection(shapes, autolim=False)
        shapes.set_clip_path(
            Rectangle((clip.left, clip.bottom), clip.width, clip.height, transform=self._axes.transData)
        )

    def save(self, path: Path, title: str) -> None:
        """Save as SVG or PNG, as the file's suffix says, with a title for those who cannot see it.

        Raises:
            CallError: another suffix.
            AccessError: the file cannot be written.
        """
        if path.suffix not in SUFFIXES:
            raise CallError(f"A picture is saved as {' or '.join(SUFFIXES)}, not as '{path.suffix}'.")
        try:
            self._figure.savefig(path, metadata={**_METADATA[path.suffix], "Title": title})
        except OSError as error:
            raise AccessError(f"{path} cannot be written ({error.strerror}). Choose another folder.") from error

    def _next(self) -> int:
        self._layer += 1
        return self._layer


@contextmanager
def settle_style() -> Iterator[None]:
    """Draw with settings of our own, whatever the reader's matplotlibrc says, and give theirs back."""
    with mpl.rc_context(_SETTINGS):
        yield


def measure_text(text: str, size: float, bold: bool = False) -> float:
    """Give the width of a line of text.

    >>> measure_text("ii", 10) < measure_text("WW", 10)
    True
    """
    width: float = TextToPath().get_text_width_height_descent(text, _font(size, bold), ismath=False)[0]
    return width


def _font(size: float, bold: bool) -> FontProperties:
    return FontProperties(family=FONT, size=size, weight="bold" if bold else "normal")
