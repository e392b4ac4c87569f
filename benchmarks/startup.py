"""A cold command on the bundled data, against rdflib reading the same reference.

    answer       `jejaring query officials`: a new process, reference and articles loaded, facts derived, one answer
    alternative  a new process in which rdflib parses the reference alone

The reference that both read is compared, triple by triple, in number.
"""

import statistics
import subprocess
import sys
import time

ANSWER = [sys.executable, "-m", "jejaring", "query", "officials", "--format", "json"]
PARSE = """
import rdflib
from jejaring.store import list_reference
graph = rdflib.Graph()
for path in list_reference():
    graph.parse(path, format="turtle")
print(len(graph))
"""
COUNT = """
from jejaring.store import Store, DEFAULT
store = Store()
store.load_reference()
print(sum(1 for _ in store.find(graph=DEFAULT)))
"""


def measure_seconds(command: list[str], runs: int) -> float:
    """Measure the median wall time of a command as a whole process, after one warm-up."""
    times = []
    for _ in range(runs + 1):
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    return statistics.median(times[1:])


def count_triples(code: str) -> str:
    """Run code that prints how many triples it read."""
    return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.strip()


def main() -> None:
    """Measure both, compare what they read."""
    counts = count_triples(COUNT), count_triples(PARSE)
    answer, parse = measure_seconds(ANSWER, 5), measure_seconds([sys.executable, "-c", PARSE], 2)
    same = "equal" if counts[0] == counts[1] else "DIFFERENT"
    print(f"reference read by both: {counts[0]} and {counts[1]} triples, {same}")
    print(f"cold answer {answer:.2f} s; rdflib, reading the reference alone, {parse:.2f} s: ratio {parse / answer:.1f}")


if __name__ == "__main__":
    main()
