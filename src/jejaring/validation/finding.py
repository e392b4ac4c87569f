"""A finding: one thing that breaks a rule, told so that a person knows where to look and what to do."""

from dataclasses import dataclass

from jejaring.namespaces import BASE, local, shorten

SHAPES = f"{BASE}shapes#"


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong: where (file or article), at which node and property, by which rule, in both languages."""

    where: str
    focus: str
    path: str | None
    source: str
    message_id: str
    message_en: str
    value: str | None = None
    component: str | None = None
    severity: str = "violation"

    def tell(self, language: str = "en") -> str:
        """Tell the finding in one line, in `id` or `en`.

        >>> from jejaring.namespaces import term
        >>> Finding("a1", f"{BASE}claim/a1/0", term("rule"), f"{SHAPES}Claim-rule", "Klaim …", "A claim …").tell()
        'a1: claim/a1/0, jj:rule: A claim … [Claim-rule]'
        """
        node = ", ".join(filter(None, (local(self.focus), self.path and shorten(self.path))))
        value = f" ({_clip(local(self.value))})" if self.value else ""
        message = self.message_id if language == "id" else self.message_en
        start = f"{self.where}: " if self.where else ""
        return f"{start}{node}{value}: {message} [{self.source.removeprefix(SHAPES)}]"

    @property
    def order(self) -> tuple[str, ...]:
        """By what findings are sorted: where, then what."""
        return self.where, self.focus, self.source, self.tell(), self.component or ""

    def __str__(self) -> str:
        return self.tell()


def _clip(value: str) -> str:
    """Shorten a value, and escape what would break the line."""
    shown = value.encode("unicode_escape").decode() if not value.isprintable() else value
    return shown if len(shown) <= 60 else f"{shown[:59]}…"
