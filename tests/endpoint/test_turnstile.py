"""A client has its share, pays for what its queries take, and is told when to come again."""

from hypothesis import given
from hypothesis import strategies as st

from jejaring.endpoint.settings import Allowance
from jejaring.endpoint.turnstile import Turnstile, name_client
from tests.endpoint.client import Client, Reply, launch


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_who_has_spent_waits_and_is_let_in_again() -> None:
    clock = Clock()
    gate = Turnstile(Allowance(burst=2, refill=0.5, second=4), clock)
    assert [gate.admit("a") for _ in range(3)] == [0, 0, 2]
    assert gate.admit("b") == 0  # another client
    clock.now = 2
    assert [gate.admit("a"), gate.admit("a")] == [0, 2]


def test_the_time_of_a_query_is_charged() -> None:
    clock = Clock()
    gate = Turnstile(Allowance(burst=10, refill=1, second=4), clock)
    gate.admit("a")
    gate.charge("a", 10)
    assert gate.admit("a") == 32  # 10 - 1 - 40 = -31 tokens, and one is needed
    clock.now = 32
    assert gate.admit("a") == 0


@given(st.lists(st.tuples(st.sampled_from("abc"), st.floats(0, 5)), max_size=50))
def test_nobody_gets_more_than_burst_and_refill(visits: list[tuple[str, float]]) -> None:
    clock, allowance = Clock(), Allowance(burst=3, refill=0.7)
    gate = Turnstile(allowance, clock)
    admitted = dict.fromkeys("abc", 0)
    for client, pause in visits:
        clock.now += pause
        admitted[client] += gate.admit(client) == 0
        assert admitted[client] <= allowance.burst + clock.now * allowance.refill + 1e-6


def test_addresses_of_one_network_are_one_client() -> None:
    assert name_client("2001:db8::1") == name_client("2001:db8:0:0:ffff::9")
    assert name_client("192.0.2.1") != name_client("192.0.2.2")


def test_those_who_have_not_come_for_longest_are_forgotten() -> None:
    gate = Turnstile(Allowance(burst=1, refill=1), Clock())
    for number in range(20_000):
        gate.admit(f"client {number}")
    assert len(gate._balances) == 10_000


def test_over_http_it_is_429_with_the_seconds(tiny: str) -> None:
    with launch(
        {"nquads": tiny, "allowance": {"burst": 3, "refill": 0.1, "second": 0}, "settings": {"workers": 1}}
    ) as client:
        replies = [client.get("ASK {}") for _ in range(4)]
        assert [reply.status for reply in replies] == [200, 200, 200, 429]
        assert int(replies[-1].headers["retry-after"]) >= 1
        assert forge(client).status == 429


def forge(client: Client) -> Reply:
    """Say to be somebody else: who is not behind a proxy is not believed."""
    return client.send("GET", "/sparql?query=ASK%7B%7D", headers={"X-Forwarded-For": "198.51.100.7"})
