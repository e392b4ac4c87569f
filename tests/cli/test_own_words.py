"""`-w DIR` with a lexicon of its own: used by add, extract and review; names met often are proposed and accepted."""

import pytest

TEXTS = {
    "a1": "PALURIK Kabupaten Klaten menerima kunjungan Pemkot Salatiga, Rabu (24/9/2025). "
    "Paguyuban Lurik Merapi ikut hadir. PALURIK menyiapkan stan bagi Paguyuban Lurik Merapi.\n",
    "a2": "Pengurus Paguyuban Lurik Merapi bertemu pegawai PALURIK di Kabupaten Klaten, Kamis (25/9/2025). "
    "Kabupaten Randuwangi Raya juga diundang, tetapi Kabupaten Randuwangi Raya belum menjawab.\n",
    "a3": "Tamu dari Kabupaten Randuwangi Raya melihat batik di Kabupaten Klaten, Jumat (26/9/2025).\n",
}


@pytest.fixture
def net(tmp_path, jejaring):
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    assert jejaring("-w", tmp_path / "net", "add", *(tmp_path / f"{name}.txt" for name in TEXTS)).code == 0
    return tmp_path / "net"


def list_names(jejaring, net):
    waiting = jejaring("-w", net, "review", "list", "--kind", "name", "--format", "json").json()
    return {each["id"]: each for each in waiting}


def list_agents(jejaring, net):
    article = net.parent / "a1.txt"
    claims = jejaring("-w", net, "extract", article, "--format", "json").json()["claims"]
    return [claim["agent"] for claim in claims if claim["type"] == "participation"]


def test_names_met_often_are_proposed_accepted_and_undone(jejaring, net):
    proposed = list_names(jejaring, net)
    assert set(proposed) == {"name/palurik", "name/paguyuban-lurik-merapi", "name/randuwangi-raya"}
    assert proposed["name/randuwangi-raya"]["articles"] == ["a2", "a3"]
    assert "PALURIK" not in list_agents(jejaring, net)
    done = jejaring(
        "-w", net, "review", "accept", "name/palurik", "--as", "office", "--why", "their sign", "--by", "Sinta"
    )
    assert (done.code, done.out.strip()) == (0, "PALURIK: accept as office")
    assert set(list_names(jejaring, net)) == {"name/paguyuban-lurik-merapi", "name/randuwangi-raya"}
    assert "PALURIK" in list_agents(jejaring, net)
    assert jejaring("-w", net, "add", net.parent / "a1.txt", "--again").code == 0
    assert "PALURIK" in jejaring("-w", net, "export", "nq").out
    assert jejaring("-w", net, "review", "undo", "name/palurik", "--why", "no").code == 0
    assert "name/palurik" in list_names(jejaring, net)


def test_a_rejected_name_is_not_proposed_again(jejaring, net):
    assert jejaring("-w", net, "review", "reject", "name/palurik", "--why", "one man's joke").code == 0
    assert "name/palurik" not in list_names(jejaring, net)
    assert "PALURIK" not in list_agents(jejaring, net)


def test_an_accepted_region_is_read_as_one(jejaring, net):
    call = ("-w", net, "review", "accept", "name/randuwangi-raya", "--why", "its old name")
    assert jejaring(*call, "--as", "region").code == 2
    assert jejaring(*call, "--as", "region", "--region", "33.10").code == 0
    text = net.parent / "new.txt"
    text.write_text("Bupati Randuwangi Raya Joko Widagdo hadir di pasar, Rabu (24/9/2025).\n", "utf-8")
    claims = jejaring("-w", net, "extract", text, "--format", "json").json()["claims"]
    assert [claim["region"] for claim in claims if claim["type"] == "tenure"] == ["33.10"]


def test_a_broken_file_stops_the_command_and_loses_nothing(jejaring, net):
    before = jejaring("-w", net, "export", "nq").out
    path = net / "lexicon" / "agencies.toml"
    path.parent.mkdir(exist_ok=True)
    path.write_text('[offices]\nnames = ["PALURIK"\n', "utf-8")
    for call in (("add", net.parent / "a1.txt", "--again"), ("extract", net.parent / "a1.txt"), ("review", "list")):
        said = jejaring("-w", net, *call)
        assert (said.code, f"{path}, line 3" in said.err) == (1, True)
    assert jejaring("-w", net, "export", "nq").out == before
