"""An address → its page: http(s) only, public hosts only, within limits of size and time, as robots.txt allows.

Each hop of a redirect is checked anew, and the connection goes to the address that was checked, so that a name that
changes its answer in between leads nowhere.
"""

import ipaddress
import socket
import time
from collections.abc import Callable
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

import urllib3

from jejaring.errors import InputError
from jejaring.reading.decoding import MAX_BYTES

AGENT = "jejaring (+https://w3id.org/jejaring/)"
MAX_HOPS = 5
MAX_SECONDS = 20.0
_CHUNK = 65_536
Resolve = Callable[[str, int], str]


def find_public_address(host: str, port: int) -> str:
    """Find the address of a host, if all its addresses are public.

    Raises:
        InputError: the host is unknown, or leads into a private network.
    """
    try:
        answers = {str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)}
    except OSError as error:
        raise InputError(f"its host {host} is not known ({error.strerror}).") from error
    private = [answer for answer in answers if not ipaddress.ip_address(answer.partition("%")[0]).is_global]
    if private or not answers:
        raise InputError(f"its host {host} is not public, and only public pages are read.")
    return min(answers)


def fetch_page(url: str, resolve: Resolve = find_public_address) -> bytes:
    """Fetch a page.

    Raises:
        InputError: not http(s), not public, not allowed by robots.txt, too large, too slow, or no page.
    """
    deadline = time.monotonic() + MAX_SECONDS
    if not _is_allowed(url, resolve, deadline):
        raise InputError("is closed to robots by its site's robots.txt.")
    return _follow(url, resolve, deadline)


def _is_allowed(url: str, resolve: Resolve, deadline: float) -> bool:
    """Tell whether robots.txt allows the page; a site without one allows all."""
    parser = RobotFileParser()
    try:
        parser.parse(_follow(urljoin(url, "/robots.txt"), resolve, deadline).decode("utf-8", "replace").splitlines())
    except _NoPage as error:
        return error.status < 500  # a site whose rules cannot be read is closed, one without rules is open (RFC 9309)
    return parser.can_fetch(AGENT, url)


class _NoPage(InputError):
    """The host answers, and has no such page."""

    def __init__(self, status: int) -> None:
        self.status = status
        super().__init__(f"answers with status {status}.")


def _follow(url: str, resolve: Resolve, deadline: float) -> bytes:
    for _ in range(MAX_HOPS):
        response = _request(url, resolve, deadline)
        try:
            if response.status in (301, 302, 303, 307, 308) and response.headers.get("location"):
                url = urljoin(url, response.headers["location"])
                continue
            if response.status != 200:
                raise _NoPage(response.status)
            return _read_limited(response, deadline)
        finally:
            response.close()
    raise InputError(f"redirects more than {MAX_HOPS} times.")


def _request(url: str, resolve: Resolve, deadline: float) -> urllib3.BaseHTTPResponse:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise InputError("is no http or https address.")
    port = parts.port or (443 if parts.scheme == "https" else 80)
    address = resolve(parts.hostname, port)
    timeout = urllib3.Timeout(total=max(0.1, deadline - time.monotonic()))
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    headers = {"Host": parts.netloc.rpartition("@")[2], "User-Agent": AGENT, "Accept-Encoding": "identity"}
    pool = _open_pool(parts.scheme, address, port, parts.hostname, timeout)
    try:
        return pool.request("GET", path, headers=headers, redirect=False, preload_content=False, retries=False)
    except (urllib3.exceptions.HTTPError, OSError) as error:
        raise InputError(f"cannot be fetched: {error}.") from error


def _open_pool(scheme: str, address: str, port: int, host: str, timeout: urllib3.Timeout) -> urllib3.HTTPConnectionPool:
    if scheme == "https":
        return urllib3.HTTPSConnectionPool(address, port, timeout=timeout, server_hostname=host, assert_hostname=host)
    return urllib3.HTTPConnectionPool(address, port, timeout=timeout)


def _read_limited(response: urllib3.BaseHTTPResponse, deadline: float) -> bytes:
    data = bytearray()
    for chunk in response.stream(_CHUNK, decode_content=False):
        data += chunk
        if len(data) > MAX_BYTES:
            raise InputError(f"is longer than {MAX_BYTES:,} bytes.")
        if time.monotonic() > deadline:
            raise InputError(f"takes longer than {MAX_SECONDS:g} seconds.")
    return bytes(data)
