"""Which claims count while nobody has judged them: the threshold of `ontology/vocabularies/acceptance.ttl`."""

from collections.abc import Iterable
from functools import cache

import pyoxigraph as ox

from jejaring.assets import locate
from jejaring.claims import Claim, Occurrence
from jejaring.namespaces import BASE, JJ


@cache
def load_threshold() -> float:
    """Load the confidence from which an unreviewed claim is accepted.

    >>> load_threshold()
    0.5
    """
    quads = ox.parse(path=locate("ontology/vocabularies/acceptance.ttl"), base_iri=BASE)
    return next(float(q.object.value) for q in quads if q.predicate.value == f"{JJ}threshold")


def is_accepted(claim: Claim) -> bool:
    """Tell whether a claim is confident enough to be accepted unreviewed, whatever its modality."""
    return claim.confidence >= load_threshold()


def is_told_as_real(claim: Claim) -> bool:
    """Tell whether a claim says that something is so: fact or reported, not denied."""
    return claim.modality in ("fact", "reported") and claim.polarity


def list_accepted(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """List the claims that are accepted unreviewed; what is told of an event needs an accepted occurrence."""
    accepted = [claim for claim in claims if is_accepted(claim)]
    told = {claim.proposition.event for claim in accepted if isinstance(claim.proposition, Occurrence)}
    return tuple(claim for claim in accepted if (getattr(claim.proposition, "event", None) or "") in {"", *told})
