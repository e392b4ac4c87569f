"""Invented articles in the manner of Indonesian regional news: own words, invented persons, real regions.

An article is drawn from sentences with gaps: a visit, an exhibition or an agreement of two regions, officials speaking,
goods, figures, days. The same number gives the same article.
"""

from collections.abc import Sequence
from random import Random

from jejaring.article import Article
from jejaring.regions import Gazetteer

_GIVEN = (
    "Wening Darto Sulastri Bagas Rukmini Teguh Ambar Suroso Lintang Hesti Gunarto Puspa Rangga Mirah Sasongko".split()
)
_FAMILY = "Wicaksana Pradipta Lukitasari Hardjono Saptono Mulyadi Kertapati Rahayu Anggraeni Sulaeman Tirtana".split()
_GOODS = "batik tulis,tenun ikat,anyaman pandan,keripik singkong,kopi bubuk,ukiran kayu,gerabah,songket,madu,abon ikan"
_OFFICES = (
    "Dinas Koperasi dan UKM,Dinas Perdagangan,Dinas Perindustrian,Dinas Pariwisata,Badan Perencanaan Pembangunan Daerah"
)
_HEADS = {"kabupaten": "Bupati", "kota": "Wali Kota", "provinsi": "Gubernur"}
_DAYS = "Senin Selasa Rabu Kamis Jumat Sabtu".split()
_MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()

_OPENINGS = (
    "{head} {region} {name} menerima kunjungan kerja {office} {other} di kantornya, {day}.",
    "Rombongan Dekranasda {other} mengunjungi sentra {good} di {region}, {day}.",
    "{head} {region} {name} dan {otherhead} {other} {othername} menandatangani nota kesepahaman, {day}.",
    "Pemerintah {other} ikut dalam Pameran Karya Nusantara yang digelar di {region}, {day}.",
)
_BODIES = (
    "“Kami senang dapat belajar tentang {good} di sini,” kata {othername}.",
    "Kepala {office} {region}, {third}, menjelaskan bahwa ada {count} pelaku UMKM di daerahnya.",
    "Menurut {third}, {good}, {good2} dan {good3} menjadi produk unggulan {region}.",
    "Omzet stan itu mencapai Rp {money} juta selama {few} hari.",
    "Tamu dari {other} melihat cara warga membuat {good2}, lalu membeli beberapa contoh.",
    "“Ke depan kita berharap kerja sama ini berlanjut,” ujar {name}. “Pasar di {other} masih luas.”",
    "Hadir pula Sekretaris Daerah {region}, {fourth}, serta sejumlah kepala dinas.",
    "Kegiatan itu diikuti {count} peserta dari {few} kecamatan.",
    "Produk yang dibawa antara lain {good} dari {other} dan {good3} dari {region}.",
    "Setelah itu rombongan berjalan kaki ke pasar lama dan makan siang bersama para perajin.",
    "Cuaca yang cerah membuat pengunjung betah sampai sore, dan beberapa stan kehabisan barang.",
)


def write_article(number: int, regions: Sequence[tuple[str, str, str]]) -> Article:
    """Write the article of a number.

    Args:
        number: the same gives the same.
        regions: kind, name with level word, and name for each region to draw from.
    """
    chance = Random(number)
    (kind, full, _), (other_kind, other, _) = chance.sample(regions, 2)
    goods = chance.sample(_GOODS.split(","), 3)
    names = [f"{chance.choice(_GIVEN)} {chance.choice(_FAMILY)}" for _ in range(4)]
    day, month, year = chance.randrange(1, 29), chance.randrange(12), chance.randrange(2016, 2026)
    gaps = {
        "head": _HEADS[kind], "region": full, "otherhead": _HEADS[other_kind], "other": other, "name": names[0],
        "othername": names[1], "third": names[2], "fourth": names[3], "office": chance.choice(_OFFICES.split(",")),
        "good": goods[0], "good2": goods[1], "good3": goods[2], "count": chance.randrange(20, 900),
        "few": chance.randrange(2, 9), "money": chance.randrange(20, 950),
        "day": f"{chance.choice(_DAYS)} ({day}/{month + 1}/{year})",
    }  # fmt: skip
    opening = chance.choice(_OPENINGS)
    body = [chance.choice(_BODIES) for _ in range(chance.randrange(10, 22))]
    paragraphs = [opening, *(" ".join(body[at : at + 3]) for at in range(0, len(body), 3))]
    title = f"{other} Belajar {goods[0].title()} ke {full}"
    text = "\n\n".join([title, *paragraphs]).format(**gaps)
    return Article.from_text(f"n{number:05}", text, published=f"{year}-{month + 1:02}-{day:02}")


def write_articles(count: int) -> list[Article]:
    """Write so many articles."""
    gazetteer = Gazetteer.load()
    regions = [(r.kind, r.full_name.removeprefix("Provinsi "), r.bare_name) for r in gazetteer if r.kind in _HEADS]
    return [write_article(number, regions) for number in range(count)]
