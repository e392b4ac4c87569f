"""Words as an article shows them: folded, with what the usual short forms stand for beside them.

A claim may write `Pemerintah Kabupaten` where the article prints `Pemkab`; the name is visible all the same.
"""

import re

from jejaring.text import fold_words

_SHORT_FORMS = """
pemkab = pemerintah kabupaten; pemkot = pemerintah kota; pemko = pemerintah kota
pemprov = pemerintah provinsi; pemda = pemerintah daerah; setda = sekretariat daerah
setdakab = sekretariat daerah; sekda = sekretaris daerah; walikota = wali kota; walkot = wali kota
wawali = wakil wali kota; wawalkot = wakil wali kota; wabup = wakil bupati; wagub = wakil gubernur
kadis = kepala dinas; kemen = kementerian; setdaprov = sekretariat daerah provinsi; karo = kepala biro
kabag = kepala bagian; kabid = kepala bidang; sekdis = sekretaris dinas; dirjen = direktur jenderal
ditjen = direktorat jenderal; sekjen = sekretaris jenderal; ketum = ketua umum; menkop = menteri koperasi
sekdaprov = sekretaris daerah; sekdaprop = sekretaris daerah; sekprov = sekretaris daerah
sekdakab = sekretaris daerah; sekkab = sekretaris daerah; sekdako = sekretaris daerah; sekkot = sekretaris kota
sekwan = sekretaris dprd; sekcam = sekretaris kecamatan; kaban = kepala badan; kades = kepala desa
setdako = sekretariat daerah; kasi = kepala seksi
mendag = menteri perdagangan; mendagri = menteri dalam negeri; kapolres = kepala polres
"""
_EXPANSIONS = {
    short: long.split()
    for entry in re.split(r"[;\n]", _SHORT_FORMS)
    if entry
    for short, long in [entry.strip().split(" = ")]
}
_SIGNS = {"%": "persen", "Rp": "rupiah"}
_JOINING = frozenset("dan serta atau di ke dari pada dengan untuk yang & s d".split())
_HEAD_OF = re.compile(r"ka(dis\w{2,})")  # `Kadisperindag` heads the Disperindag
_ENCLITIC = re.compile(r"(?:nya|lah|kah|pun)$")


def list_words(text: str) -> frozenset[str]:
    """List the words of a text, folded, with those that short forms stand for, and without enclitics.

    >>> sorted(list_words("Pemkab dan usahanya"))
    ['dan', 'kabupaten', 'pemerintah', 'pemkab', 'usaha', 'usahanya']
    """
    words = fold_words(text).split()
    further = [part for word in words for part in _EXPANSIONS.get(word, ())]
    heads = [part for word in words if (head := _HEAD_OF.fullmatch(word)) for part in ("kepala", head[1])]
    stems = [_ENCLITIC.sub("", word) for word in words]
    signs = [word for sign, word in _SIGNS.items() if sign in text]
    return frozenset((*words, *further, *heads, *stems, *signs))


def list_asked(value: str) -> list[str]:
    """List the words of a value that must be visible: all but joining ones.

    >>> list_asked("Dinas Koperasi dan UKM")
    ['dinas', 'koperasi', 'ukm']
    """
    return [word for word in fold_words(value).split() if word not in _JOINING]
