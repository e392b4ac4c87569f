"""Lists of goods: where they are cut, what is trimmed, what is no good."""

import pytest

from jejaring.article import Article
from jejaring.extract import extract
from jejaring.extract.goods import read_goods


@pytest.mark.parametrize(
    ("words", "goods"),
    [
        ("hasil laut, tambak, hingga kerajinan marmer", ["hasil laut", "tambak", "kerajinan marmer"]),
        ("aneka keripik serta kopi bubuk lainnya", ["keripik", "kopi bubuk"]),
        ("batik dengan pewarna alami", ["batik dengan pewarna alami"]),
        ("sirup pala produksi warga Moti", ["sirup pala"]),
        ("tenun dan potensi wisata", ["tenun"]),
        ("pasokan beras nasional", ["beras"]),
        ("kampung batik", ["batik"]),
        ("pertanian, perikanan, dan pariwisata", []),
        ("unggulan dataran tinggi seperti wortel, kubis", ["wortel", "kubis"]),
        ("beras langsung dikirim", ["beras"]),
        ("(sentra", []),
        ("perikanan, kayu olahan, dan kerajinan tangan", ["perikanan", "kayu olahan", "kerajinan tangan"]),
        ("keripik, tape dan lainnya juga produk kerajinan", ["keripik", "tape"]),
        ("pangan khususnya beras", ["beras"]),
        ("produk batik, songket, dan produk kulit", ["batik", "songket", "produk kulit"]),
        (
            "tas dari kulit, sandal berbahan rotan dan madu dari hutan",
            ["tas dari kulit", "sandal berbahan rotan", "madu"],
        ),
        ("lurik, salah satu kain khas", ["lurik"]),
        ("produk UMKM khas seperti kopi dan tape", ["kopi", "tape"]),
        ("tenun dan kerajinan lainnya", ["tenun"]),
        ("padi dan sentra produksi telur", ["padi", "telur"]),
        ("hasil laut, seperti tuna dan cakalang", ["tuna", "cakalang"]),
        ("getuk dan wajik laris manis", ["getuk", "wajik"]),
        ("galeri ulos, tenun", ["tenun"]),
        ("kriya di antaranya kain ulos, tas ulos", ["kain ulos", "tas ulos"]),
        ("beras nomor empat nasional", ["beras"]),
        ("kerupuk rengginang Bu Tuti", ["kerupuk rengginang"]),
        ("kriya dari bahan bambu", ["kriya dari bahan bambu"]),
    ],
)
def test_lists(words: str, goods: list[str]) -> None:
    assert [good.name for good in read_goods(words, 0)] == goods


def test_goods_know_where_they_stand() -> None:
    words = "lurik, gerabah, dan payung lukis"
    assert all(words[good.start - 7 : good.end - 7] == good.name for good in read_goods(words, 7))


@pytest.mark.parametrize(
    ("words", "goods"),
    [
        ("Pengunjung memborong kopi luwak", ["kopi luwak"]),
        ("Tak hanya kerajinan", ["kerajinan"]),
        ("tertarik melihat langsung keragaman tenun", ["tenun"]),
        ("ia kagum dengan kain lurik", ["kain lurik"]),
        ("dipajang, mulai dari batik", ["batik"]),
        ("beras dari Anjir, sayur", ["sayur"]),
    ],
)
def test_lists_that_end_where_the_words_end(words: str, goods: list[str]) -> None:
    assert [good.name for good in read_goods(words, 0, last=True)] == goods


def list_products(text: str, kind: str = "production") -> set[tuple[str, str]]:
    claims = extract(Article.from_text("example", text, published="2023-10-20"))["claims"]
    return {(c["product"], c["region"]) for c in claims if c["type"] == kind and c["confidence"] >= 0.5}


@pytest.mark.parametrize(
    ("text", "goods"),
    [
        ("Kabupaten Sikka, tuturnya, punya keunggulan produksi beras.", {("beras", "53.07")}),
        ("Bupati Klaten Joko Widagdo tak lupa memuji lurik dari Kabupaten Sikka.", {("lurik", "53.07")}),
        ("Kabupaten Sikka misalnya, di bidang pangan, banyak memproduksi jagung.", {("jagung", "53.07")}),
        ("Pemkot Solo berencana membeli beras dari Kabupaten Klaten.", {("beras", "33.10")}),
        ("Toko itu menjual lurik, topi khas Kabupaten Klaten, gelang, dan tas.", {("topi", "33.10")}),
        ("Klaten adalah salah satu kabupaten di Jawa Tengah sebagai penghasil padi.", {("padi", "33.10")}),
        ("Bupati Klaten Joko Widagdo meresmikan sentra lurik di Kabupaten Klaten.", set()),
        ("Batik, tas, hingga keripik dari Kabupaten Klaten dibawa pulang.", {("keripik", "33.10")}),
        ("Tiga tas berisi lurik dari Kabupaten Klaten ada di tangannya.", {("lurik", "33.10")}),
        ("Kerajinan khas Kabupaten Klaten, yaitu payung lukis, laku.", {("payung lukis", "33.10")}),
        ("Dari Kabupaten Klaten ada lurik, batik Kabupaten Sragen, dan tampah.", {("lurik", "33.10")}),
    ],
)
def test_whose_goods_they_are(text: str, goods: set[tuple[str, str]]) -> None:
    assert list_products(text) == goods


@pytest.mark.parametrize(
    "text",
    [
        "Kabupaten Klaten memiliki potensi di bidang pertanian dan perikanan.",
        "Kabupaten Klaten tidak memiliki lahan padi, jagung, dan kedelai.",
        "Kabupaten Klaten bukanlah daerah penghasil beras.",
        "Warga mempelajari proses tenun dari Kabupaten Klaten.",
        "Warga bertanya jika ada batik dari Kabupaten Klaten.",
        "Para perajin keramik asal Kabupaten Klaten datang.",
        "Mereka menuju Kota Gudeg dari Kantor Disperindag Kabupaten Klaten.",
        "Kabupaten Klaten memiliki ketergantungan pada pasokan, seperti cabai dan beras.",
        "Jalan itu berbatasan dengan Kabupaten Klaten dan menjadi sentra ekonomi baru.",
    ],
)
def test_no_production(text: str) -> None:
    assert list_products(text) == set()


def test_who_is_spoken_of_in_a_clause_between_commas_does_not_own_what_follows() -> None:
    text = "Kabupaten Klaten, yang berjarak 30 kilometer dari Kota Surakarta, dikenal sebagai daerah penghasil padi."
    assert list_products(text) == {("padi", "33.10")}


def test_goods_promoted_at_a_visit_are_shown_there() -> None:
    text = (
        "Ketua Dekranasda Klaten Tuti Sumarni mengunjungi Kota Solok, Senin (2/10/2023). Kesempatan itu dimanfaatkan"
        " Tuti Sumarni untuk mempromosikan produk unggulan Klaten. Seperti, lurik (Klaten) dan logam (Boyolali)."
    )
    assert {("lurik", "33.10"), ("logam", "33.09")} <= list_products(text, "showing")


def test_goods_that_others_make_are_not_made_by_who_carries_them() -> None:
    assert list_products("Bupati Klaten Joko Widagdo membawa kain tenun buatan perajin Kabupaten Sikka.") == {
        ("kain tenun", "53.07")
    }


def test_a_word_of_saying_is_no_good() -> None:
    assert {name for name, _ in list_products("Kabupaten Klaten menghasilkan lurik dan padi, ujarnya.")} == {
        "lurik",
        "padi",
    }


def test_what_a_region_is_rich_in_is_made_there() -> None:
    assert list_products("Kabupaten Sikka kaya akan tenun ikat.") == {("tenun ikat", "53.07")}


def test_goods_on_show_are_of_whoever_shows_them() -> None:
    fair = "Klaten Expo 2023 digelar di Klaten, Senin (2/10/2023). "
    assert list_products(fair + "Dari Kota Solok rata-rata menyajikan produk seperti teh dan kopi.", "showing") == {
        ("teh", "13.72"),
        ("kopi", "13.72"),
    }
    stand = "Ramai pula stan Kota Solok. Di stan ini pelaku usaha menjual kopi dan madu."
    assert list_products(fair + stand, "showing") == {("kopi", "13.72"), ("madu", "13.72")}
    local = "Fair itu diikuti 20 UMKM lokal yang menampilkan keripik belut dan madu."
    assert list_products(fair + local, "showing") == {("keripik belut", "33.10"), ("madu", "33.10")}


def test_goods_on_show_whose_owner_stays_open_count_little() -> None:
    text = "Klaten Expo 2023 digelar di Klaten, Senin (2/10/2023). Banyak yang menjual kopi dan madu di sana."
    assert list_products(text, "showing") == set()


def test_a_list_goes_on_in_the_next_sentence() -> None:
    text = "Produk unggulan Kabupaten Klaten antara lain lurik. Selain itu, juga ada payung lukis."
    assert list_products(text) == {("lurik", "33.10"), ("payung lukis", "33.10")}


def test_what_is_only_called_by_its_kind_was_named_before() -> None:
    assert list_products("Rombongan mendatangi sentra kain tersebut di Kabupaten Klaten.") == set()
