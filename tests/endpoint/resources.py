# ruff: noqa: E501 - a table reads best with a row a line
"""Queries that would take all of a machine, each by a mechanism of its own, and the statuses that may answer them.

200 stands where the engine is a match for the attack, 400 where its parser is, 413 for an answer too large, 503 for a
worker that ran out of memory or stack, 504 for one that ran out of time. Which of two limits is met first depends on
the machine.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Attack:
    name: str
    query: str
    statuses: frozenset[int]


def repeat(text: str, times: int, joint: str = " ") -> str:
    return joint.join(text.replace("#", str(number)) for number in range(times))


ANY = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i"
PAIR = "?a ?b ?c . ?d ?e ?f"
IRI = "<http://example.org/p>"
DEEP = {200, 400, 503, 504}
TIME = {503, 504}
SIZE = {413, 503, 504}

_ATTACKS: dict[str, tuple[str, set[int]]] = {
    # the parser's stack, and the optimiser's
    "nested groups": ("SELECT * " + "{" * 3001 + "}" * 3001, {503}),
    "nested parentheses": (f"ASK {{ FILTER({'(' * 3000}true{')' * 3000}) }}", DEEP),
    "nested blank nodes": (f"ASK {{ ?s {IRI} {f'[ {IRI} ' * 1500}1{']' * 1500} }}", DEEP),
    "nested collections": (f"ASK {{ ?s {IRI} {'(' * 3000}1{')' * 3000} }}", DEEP),
    "nested optionals": ("ASK {" + "OPTIONAL{" * 2000 + "}" * 2001, DEEP),
    "nested subqueries": ("SELECT * {" + "{SELECT * {" * 1500 + "}}" * 1500 + "}", DEEP),
    "nested EXISTS": ("ASK {" + "FILTER EXISTS {" * 1500 + "}" * 1501, DEEP),
    "nested unions": ("ASK {" + "{} UNION {" * 1500 + "}" * 1501, DEEP),
    "nested graphs": (f"ASK {{ {f'GRAPH {IRI} {{' * 1500} {'}' * 1500} }}", DEEP),
    "nested functions": (f"ASK {{ BIND({'STR(' * 3000}1{')' * 3000} AS ?x) }}", DEEP),
    "nested conditionals": (f"ASK {{ BIND({'IF(true,' * 2000}1{',2)' * 2000} AS ?x) }}", DEEP),
    "negations": (f"ASK {{ FILTER({'!' * 40000}true) }}", DEEP),
    "minus signs": (f"ASK {{ FILTER({'-' * 20000}?x = 1) }}", DEEP),
    "a long sum": (f"SELECT ({repeat('1', 15000, '+')} AS ?x) {{}}", DEEP),
    "a long disjunction": (f"ASK {{ FILTER({repeat('?x = #', 4000, '||')}) }}", DEEP),
    "a path of a thousand steps": (f"ASK {{ ?a {repeat(f'!{IRI}', 1000, '/')} ?b }}", DEEP),
    "nested alternatives": (f"ASK {{ ?a {f'({IRI}|' * 1500}{IRI}{')' * 1500} ?b }}", DEEP),
    "inverses of inverses": (f"ASK {{ ?a {'^(' * 3000}{IRI}{')' * 3000} ?b }}", DEEP),
    "closures of closures": (f"ASK {{ ?a {'(' * 2000}{IRI}{')*' * 2000} ?b }}", DEEP),
    # time
    "a product of everything": (f"SELECT (COUNT(*) AS ?n) {{ {ANY} }}", TIME),
    "a product, counted apart": (f"SELECT (COUNT(DISTINCT CONCAT(STR(?a), STR(?f))) AS ?n) {{ {PAIR} }}", TIME),
    "a product, skipped": (f"SELECT * {{ {ANY} }} OFFSET 1000000000000", TIME),
    "a product, digested": (f"ASK {{ {PAIR} FILTER(SHA512(CONCAT(STR(?c), STR(?f))) = '') }}", TIME),
    "the closure of all": (f"SELECT (COUNT(*) AS ?n) {{ ?a !{IRI}* ?b }}", TIME),
    "the closure of all, both ways": (f"SELECT (COUNT(*) AS ?n) {{ ?a (!{IRI}|!^{IRI})* ?b }}", TIME),
    "a thousandfold union": (f"SELECT (COUNT(*) AS ?n) {{ {repeat('{ { BIND(1 AS ?x#) } UNION { BIND(2 AS ?x#) } }', 40)} }}", TIME),
    "a product of values": (f"SELECT (COUNT(*) AS ?n) {{ {repeat('VALUES ?x# { ' + repeat('#', 300).replace('#', '1') + ' }', 6)} }}", TIME),
    "a difference, pair by pair": ("SELECT (COUNT(*) AS ?n) { ?a ?b ?c FILTER NOT EXISTS { ?d ?e ?f FILTER(?f > ?c && ?e = 1) } }", TIME),
    "an optional, pair by pair": ("SELECT (COUNT(*) AS ?n) { ?a ?b ?c OPTIONAL { ?d ?e ?f FILTER(STRLEN(?f) > 1000 + STRLEN(?c)) } }", TIME),
    "graphs by graphs": ("SELECT (COUNT(*) AS ?n) { GRAPH ?x { ?a ?b ?c } GRAPH ?y { ?d ?e ?f } GRAPH ?z { ?g ?h ?i } }", TIME),
    # memory
    "a product, sorted": (f"SELECT * {{ {PAIR} }} ORDER BY ?f ?c", TIME),
    "a product, distinct": (f"SELECT (COUNT(*) AS ?n) {{ SELECT DISTINCT ?a ?c ?d ?f {{ {PAIR} }} }}", TIME),
    "a product, grouped": (f"SELECT ?a ?d (COUNT(*) AS ?n) {{ {PAIR} }} GROUP BY ?a ?d", TIME),
    "a product, in one string": (f"SELECT (STRLEN(GROUP_CONCAT(?c)) AS ?n) {{ {PAIR} }}", TIME),
    "doubled strings": (
        "SELECT (STRLEN(?x40) AS ?n) { BIND('aaaaaaaaaaaaaaaa' AS ?x0) "
        + " ".join(f"BIND(CONCAT(?x{n}, ?x{n}) AS ?x{n + 1})" for n in range(40)) + " }", TIME),
    "replacements that grow": (
        "SELECT (STRLEN(?x9) AS ?n) { BIND('aaaaaaaaaaaaaaaa' AS ?x0) "
        + " ".join(f"BIND(REPLACE(?x{n}, 'a', 'aaaaaaaaaaaaaaaa') AS ?x{n + 1})" for n in range(9)) + " }", TIME),
    # answers too large
    "all rows": ("SELECT * { ?a ?b ?c }", SIZE),
    "all rows as CSV": ("SELECT ?a ?b ?c { ?a ?b ?c }", SIZE),
    "all pairs": (f"SELECT * {{ {PAIR} }}", SIZE),
    "all triples": ("CONSTRUCT { ?a ?b ?c } { ?a ?b ?c }", SIZE),
    "pairs as triples": (f"CONSTRUCT {{ ?a ?e ?f }} {{ {PAIR} }}", SIZE),
    "everything described": ("DESCRIBE ?a { ?a ?b ?c }", SIZE),
    "one long row": (
        "SELECT ?x21 { BIND('aaaaaaaaaaaaaaaa' AS ?x0) "
        + " ".join(f"BIND(CONCAT(?x{n}, ?x{n}) AS ?x{n + 1})" for n in range(21)) + " }", SIZE),
    "many columns": (f"SELECT {repeat('?v#', 5000)} {{ ?a ?b ?c }}", {*SIZE, 200}),
    # what a match for the engine looks like
    "a catastrophic regex": ('ASK { ?a ?b ?c FILTER(REGEX(STR(?c), "^(a|aa|a?a)+$") && ?a = ?b) }', {200, 504}),
    "a regex that repeats repeats": ('ASK { FILTER(REGEX("a", "((((a{1,99}){1,99}){1,99}){1,99})")) }', {200, 400, 503}),
    "a pattern from the data": ("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f FILTER(REGEX(STR(?c), STR(?f))) }", TIME),
    "a star of patterns": (f"SELECT (COUNT(*) AS ?n) {{ {repeat('?s ?p# ?o# .', 60)} }}", TIME),
    "many patterns": (f"ASK {{ {repeat('?a# ?b# ?c# .', 2000)} }}", DEEP),
    "many prefixes": (repeat("PREFIX p#: <http://example.org/#/>", 1500) + " ASK {}", {200}),
    "a query too long": ("ASK { ?s ?p '" + "a" * 70_000 + "' }", {413}),
}  # fmt: skip

ATTACKS = [Attack(name, query, frozenset(statuses)) for name, (query, statuses) in _ATTACKS.items()]
