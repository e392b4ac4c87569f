def test_officials_of_tangsel(jejaring):
    rows = jejaring("query", "officials", "--param", "region=Tangsel", "--format", "json").json()
    assert {(row["person"], row["post"]) for row in rows} == {
        ("Bambang Noertjahjo", "Sekretaris Daerah"),
        ("Raden Roro Truetami Ajeng", "Ketua Dekranasda"),
    }


def test_pangkep_has_no_official(jejaring):
    outcome = jejaring("query", "officials", "--param", "region=Pangkep", "--format", "json")
    assert (outcome.code, outcome.json()) == (0, [])


def test_evidence_is_of_its_subject_alone(jejaring):
    rows = jejaring(
        "query", "evidence", "--param", "subject=person/bambang-noertjahjo-36.74", "--format", "json"
    ).json()
    assert rows
    assert {row["article"] for row in rows} == {"https://w3id.org/jejaring/article/seed-01"}


def test_an_unknown_question_and_parameter(jejaring):
    assert "officials" in jejaring("query", "oficials").err
    outcome = jejaring("query", "officials", "--param", "regio=11")
    assert outcome.code == 2
    assert "region" in outcome.err


def test_a_query_of_ones_own_with_a_misspelt_class_draws_a_warning(jejaring, tmp_path):
    (tmp_path / "own.rq").write_text("PREFIX jj: <https://w3id.org/jejaring/ontology#> SELECT ?t { ?t a jj:Tenur }")
    outcome = jejaring("query", tmp_path / "own.rq", "--format", "json")
    assert outcome.json() == []
    assert "Tenure" in outcome.err


def test_without_a_name_the_questions_are_listed(jejaring):
    assert "partners" in jejaring("query", "--lang", "id").out
    assert "Which regions" in jejaring("query", "--lang", "en").out


def test_an_endpoint_that_is_not_there_is_code_4(jejaring):
    outcome = jejaring("query", "events", "--endpoint", "http://127.0.0.1:9/sparql")
    assert outcome.code == 4
    assert "127.0.0.1:9" in outcome.err


def test_csv_has_a_header_and_a_line_a_row(jejaring):
    lines = jejaring("query", "partners", "--param", "region=Tangsel", "--format", "csv").out.split("\r\n")
    assert lines[0] == "region,partner,kind,events,strength,first,last,sources"
    assert lines[1].startswith("36.74,73.10,verbal,1,0.5,")


def test_a_workspace_and_an_endpoint_are_not_asked_at_once(jejaring, tmp_path):
    outcome = jejaring("-w", tmp_path, "query", "events", "--endpoint", "http://127.0.0.1:9/sparql")
    assert outcome.code == 2
    assert "-w" in outcome.err
    assert "--endpoint" in outcome.err


def test_a_query_that_cannot_be_read_is_said_once(jejaring, tmp_path):
    path = tmp_path / "none.rq"
    outcome = jejaring("query", path)
    assert outcome.code == 3
    assert (
        outcome.err
        == f"jejaring: {path} cannot be read: No such file or directory. Check the path and its permissions.\n"
    )
    path.write_bytes(b"SELECT \xff")
    assert jejaring("query", path).err == f"jejaring: {path} is no UTF-8 text. Save it as UTF-8.\n"


def test_a_bare_local_name_is_a_subject(jejaring):
    assert jejaring("query", "evidence", "--param", "subject=seed-01-e1", "--format", "json").json()
