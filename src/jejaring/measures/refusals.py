"""When a measure refuses: a network that it is not defined on, named in one sentence.

InputError
└── UnfitNetwork      the network breaks what a measure asks of it
    ├── MixedLevels   provinces and kabupaten/kota among the nodes of one network
    └── NotInstalled  the measure asks for a package that is an extra
"""

from jejaring.errors import InputError


class UnfitNetwork(InputError):
    """A network that a measure is not defined on; `where` is the node, tie or attribute."""

    def __init__(self, where: str, reason: str, remedy: str) -> None:
        self.where, self.reason, self.remedy = where, reason, remedy
        super().__init__(f"{where}: {reason.rstrip('.')}. {remedy.rstrip('.')}.")


class MixedLevels(UnfitNetwork):
    """Nodes of several levels in one network, so that a province would count beside its own parts."""

    def __init__(self, levels: tuple[str, ...]) -> None:
        self.levels = levels
        super().__init__(
            "The network", f"its regions are of several levels ({', '.join(levels)})", "Choose one with --level"
        )


class NotInstalled(UnfitNetwork):
    """A measure whose package is not there."""

    def __init__(self, measure: str, package: str) -> None:
        self.package = package
        super().__init__(measure, f"it asks for {package}", f"Install it: pip install {package}")
