"""Erasure (UU 27/2022): a person leaves the articles' graphs, the judgements, the private texts and the store at once.

1. The person's address, and those merged with it, are noted as keyed digests (`tombstones`).
2. Each article that names the person is written again without (`anonymity`); judgements follow, or go.
3. The kept texts of those articles and what the quarantine holds of them go.
4. The store is made anew, since a database keeps what it deletes until it is compacted.

In a checkout without a workspace the bundled files are written again, and what its history still holds is told.
"""

import shutil
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

import pyoxigraph as ox

from jejaring.anonymity import Anonymised, anonymise, list_persons
from jejaring.archive import Archive
from jejaring.errors import AccessError, CallError, UnknownName
from jejaring.identity import list_merges
from jejaring.namespaces import BASE, RDFS, local, resource
from jejaring.quarantine import Quarantine
from jejaring.text import digest, fold_words
from jejaring.texts import Texts
from jejaring.triples.minting import DIGITS
from jejaring.triples.terms import jj, node, value_of
from jejaring.workspace import change_graph, remake_store


@dataclass(frozen=True, slots=True)
class Erasure:
    """What an erasure did: the articles written again, how many claims changed or went, where a person must look.

    `history` are commits that still hold the person, by their short digests.
    """

    articles: tuple[str, ...]
    changed: int
    dropped: int
    remaining: tuple[str, ...]
    history: tuple[str, ...] = ()


def erase_person(folder: Path | None, name: str, why: str, day: str) -> Erasure:
    """Erase a person, by address, from a workspace or, without one, from the checkout's bundled articles.

    Raises:
        UnknownName: no article names such a person.
        CallError: the address is no person's, the reason tells the name, or this installation is read only.
        AccessError: the files cannot be written.
    """
    iri = resource(local(name.strip("<>")))
    archive = _open_workspace(folder) if folder else _open_checkout()
    if not iri.startswith(f"{BASE}person/"):
        raise CallError(f"{local(iri)} is no person's address. Name one, such as person/iwan-33.11.")
    review = archive.read_review()
    persons = _list_addresses(iri, review)
    if archive.tombstones.covers(iri):
        return _finish(folder, archive)
    read = ((article, archive.read_article(article)) for article in archive.list_articles())
    found = {article: quads for article, quads in read if persons & list_persons(quads)}
    if not found:
        raise UnknownName(local(iri), "person in the articles", _list_near(archive, iri))
    names = {name for quads in found.values() for name in _list_names(quads, persons)}
    _check_reason(why, names)
    slug = local(iri).removeprefix("person/")
    archive.tombstones.add(persons, day, why)
    done = {article: anonymise(quads, persons) for article, quads in found.items()}
    for article, each in done.items():
        archive.write_article(article, each.quads)
    if review:
        archive.write_review(_rewrite_review(review, persons, done, names))
    if folder:
        _forget_private(folder, found)
        remake_store(folder)
    if folder:
        return _sum_up(done)
    root = archive.folder.parent
    return _sum_up(done, _list_files(root, {slug, *names}), _list_history(root, slug))


def _finish(folder: Path | None, archive: Archive) -> Erasure:
    """Finish an erasure that was interrupted: what is read is without the person, and is written so."""
    for article in archive.list_articles():
        archive.write_article(article, archive.read_article(article))
    if folder:
        remake_store(folder)
    return Erasure((), 0, 0, ())


def _open_workspace(folder: Path) -> Archive:
    """Open a workspace's archive, once no other command is changing it."""
    if not (folder / "articles").is_dir():
        raise CallError(f"{folder} is no workspace: it has no articles. Name one: jejaring -w DIR erase …")
    with change_graph(folder) as graph:
        return graph.archive


def _open_checkout() -> Archive:
    archive = Archive.bundled()
    if not (archive.folder.parent / ".git").exists():
        raise CallError("The bundled graph here is read only. Name a workspace: jejaring -w DIR erase …")
    keep = archive.folder.parent / ".jejaring"
    keep.mkdir(exist_ok=True)
    (keep / ".gitignore").write_text("*\n", "utf-8")
    return archive


def _list_addresses(iri: str, review: list[ox.Quad]) -> set[str]:
    """List the address, what it was merged into, and what else was merged into that."""
    merges = {value_of(old): value_of(new) for old, new in list_merges(review).items()}
    end = merges.get(iri, iri)
    return {iri, end, *(old for old, new in merges.items() if new == end)}


def _list_near(archive: Archive, iri: str) -> list[str]:
    known = {local(p) for each in archive.list_articles() for p in list_persons(archive.read_article(each))}
    return get_close_matches(local(iri), sorted(known), 3)


def _list_names(quads: Iterable[ox.Quad], persons: set[str]) -> set[str]:
    label = ox.NamedNode(f"{RDFS}label")
    told = (q for q in quads if value_of(q.subject) in persons and q.predicate in (label, jj("printedAs")))
    return {fold_words(value_of(quad.object)) for quad in told}


def _tells(text: str, names: Iterable[str]) -> bool:
    return any(f" {name} " in f" {fold_words(text)} " for name in names)


def _check_reason(why: str, names: set[str]) -> None:
    if _tells(why, names):
        raise CallError("The reason tells the name that is to be erased. Say why without it.")


def _rewrite_review(
    review: list[ox.Quad], persons: set[str], done: Mapping[str, Anonymised], names: set[str]
) -> list[ox.Quad]:
    """Let judgements on changed claims follow them; drop those on the person and on what went."""
    claims = {old: new for each in done.values() for old, new in each.claims.items()}
    blocks: dict[str, list[ox.Quad]] = {}
    for quad in review:
        blocks.setdefault(value_of(quad.subject), []).append(quad)
    kept: list[ox.Quad] = []
    for block in blocks.values():
        ends = {value_of(quad.object) for quad in block}
        if ends & persons or any(claims.get(end, end) is None for end in ends) or any(_tells(e, names) for e in ends):
            continue
        kept += _follow(block, claims) if ends & claims.keys() else block
    return kept


def _follow(block: list[ox.Quad], claims: Mapping[str, str | None]) -> list[ox.Quad]:
    """Write a judgement on the new address of its claim, under an address of its own."""
    told = [(q.predicate, ox.NamedNode(new) if (new := claims.get(value_of(q.object))) else q.object) for q in block]
    lines = sorted(f"{key} {end} ." for key, end in told)
    iri = node(f"judgement/{digest(chr(10).join(lines))[:DIGITS]}")
    return [ox.Quad(iri, key, end, block[0].graph_name) for key, end in told]


def _forget_private(folder: Path, found: Mapping[str, list[ox.Quad]]) -> None:
    """Drop the kept texts and the quarantined claims of the articles: both may hold the name in any form."""
    for article, quads in found.items():
        Quarantine(folder).forget(article)
        for quad in quads:
            if quad.predicate == jj("sha256") and value_of(quad.subject) == resource(f"article/{article}"):
                Texts(folder).forget(value_of(quad.object))


def _sum_up(done: Mapping[str, Anonymised], files: tuple[str, ...] = (), history: tuple[str, ...] = ()) -> Erasure:
    claims = [new for each in done.values() for new in each.claims.values()]
    nodes = {local(iri) for each in done.values() for iri in each.remaining}
    return Erasure(
        articles=tuple(sorted(done)),
        changed=sum(new is not None for new in claims),
        dropped=sum(new is None for new in claims),
        remaining=(*sorted(nodes), *files),
        history=history,
    )


def _list_history(root: Path, slug: str) -> tuple[str, ...]:
    """List the commits that added or removed the person's address."""
    return tuple(_ask_git(root, "log", "--all", "--format=%h", f"-S{slug}", "--", "graph"))


def _list_files(root: Path, names: Iterable[str]) -> tuple[str, ...]:
    """List the other files of the checkout in which a name still stands: prose, which only a person can rewrite."""
    wanted = [part for name in sorted(names) for part in ("-e", name)]
    return tuple(_ask_git(root, "grep", "-l", "-i", "-w", "-F", *wanted))


def _ask_git(root: Path, *words: str) -> list[str]:
    """Ask git; nothing where it finds nothing, or is not there to ask."""
    git = shutil.which("git")
    if git is None:
        return []
    try:
        told = subprocess.run(  # noqa: S603
            [git, "-C", str(root), *words], capture_output=True, text=True, check=False, timeout=60
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise AccessError(f"The history of {root} cannot be read: {error}. Look with `git log -S`.") from error
    return told.stdout.split("\n")[:-1]
