"""The turnstile: how much of the service a client may use.

A bucket of tokens for each client, filled at a steady rate (a token bucket). A request costs one token on its way in,
and the time its query took is charged afterwards; a client in debt waits. An IPv6 client is its /64 network.
"""

import ipaddress
import math
import time
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

from jejaring.endpoint.settings import Allowance

_MOST_CLIENTS = 10_000


class Turnstile:
    """Counts what clients use; forgets those that have not come for longest.

    >>> gate = Turnstile(Allowance(burst=2, refill=1), clock=lambda: 0.0)
    >>> [gate.admit("192.0.2.1") for _ in range(3)]
    [0, 0, 1]
    """

    def __init__(self, allowance: Allowance, clock: Callable[[], float] = time.monotonic) -> None:
        self._allowance, self._clock = allowance, clock
        self._balances: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = Lock()  # threads charge, too

    def admit(self, client: str) -> int:
        """Let a client in for one token: 0, or the seconds after which to try again."""
        if not self._allowance.burst:
            return 0
        with self._lock:
            balance = self._settle(client)
            if balance < 1:
                return max(1, math.ceil((1 - balance) / self._allowance.refill))
            self._spend(client, 1)
        return 0

    def charge(self, client: str, seconds: float) -> None:
        """Charge a client for the time of a query, or of other work."""
        if self._allowance.burst:
            with self._lock:
                self._settle(client)
                self._spend(client, seconds * self._allowance.second)

    def _settle(self, client: str) -> float:
        """Bring a client's balance up to now."""
        now, key = self._clock(), name_client(client)
        balance, then = self._balances.pop(key, (self._allowance.burst, now))
        balance = min(self._allowance.burst, balance + (now - then) * self._allowance.refill)
        self._balances[key] = balance, now
        if len(self._balances) > _MOST_CLIENTS:
            self._balances.popitem(last=False)
        return balance

    def _spend(self, client: str, tokens: float) -> None:
        balance, then = self._balances[name_client(client)]
        self._balances[name_client(client)] = balance - tokens, then


def name_client(address: str) -> str:
    """Name the client at an address: the address, or the network of an IPv6 one.

    >>> name_client("2001:db8::1:2:3:4") == name_client("2001:db8::4:3:2:1")
    True
    """
    try:
        known = ipaddress.ip_address(address)
    except ValueError:
        return address
    return str(ipaddress.ip_network((known, 64), strict=False)) if known.version == 6 else address
