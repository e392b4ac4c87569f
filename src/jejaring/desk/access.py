"""Who may use the desk: who shows the token of this server, from this machine, from a page of this server.

1. `Host` names this machine's loopback, so that no foreign name that leads here (DNS rebinding) is served.
2. `Origin`, where a browser sends one, is this very server, and `Sec-Fetch-Site` is not another site: no page of
   somebody else can use the desk, even one that knows the token.
3. `Authorization: Bearer` holds the token, compared in a time that tells nothing of it.
"""

import hmac
import secrets
from dataclasses import dataclass, field

from starlette.requests import Request

from jejaring.desk.problems import Problem

_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_SAME = frozenset({"same-origin", "none"})


def is_loopback(host: str) -> bool:
    """Tell whether a host is this machine's loopback by name.

    >>> is_loopback("127.0.0.1"), is_loopback("0.0.0.0")
    (True, False)
    """
    return host.strip("[]").lower() in _LOOPBACK


@dataclass(frozen=True, slots=True)
class Access:
    """The token of a server, made at its start; `anywhere` where other names than loopback's are served, too."""

    anywhere: bool = False
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32), repr=False)

    def check(self, request: Request) -> None:
        """Let a request pass.

        Raises:
            Problem: 403 for another host or origin, 401 for another token or none.
        """
        host = request.headers.get("host", "")
        if not self.anywhere and not is_loopback(request.url.hostname or ""):
            raise Problem(403, "The desk is served on this machine alone: use the address that the server printed.")
        origin, site = request.headers.get("origin"), request.headers.get("sec-fetch-site", "none")
        if origin not in (None, f"{request.url.scheme}://{host}") or site not in _SAME:
            raise Problem(403, "The desk is for pages of this server alone, and the request comes from another's.")
        scheme, _, shown = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not hmac.compare_digest(shown.strip().encode(), self.token.encode()):
            sentence = "Send the token that the server printed, as `Authorization: Bearer TOKEN`."
            raise Problem(401, sentence, {"WWW-Authenticate": 'Bearer realm="jejaring"'})
