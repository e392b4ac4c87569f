"""What the pages that ask say, in Indonesian and English."""

from collections.abc import Mapping

from jejaring.description.words import Language

SAY: Mapping[Language, Mapping[str, str]] = {
    "id": {
        "title": "Tanyakan",
        "lead": "Pertanyaan yang sering diajukan tentang daerah, peristiwa, orang, dan produk. Pilih satu, isi, dan "
        "baca jawabannya sebagai tabel, peta, atau grafik.",
        "without_script": "Formulir dan gambar berjalan dengan skrip. Tanpa skrip, setiap pertanyaan dapat dijalankan "
        "sebagai SPARQL.",
        "questions": "Daftar pertanyaan",
        "regions": "Daerah dan ikatan",
        "events": "Peristiwa",
        "people": "Orang dan lembaga",
        "products": "Produk dan angka",
        "evidence": "Mutu bukti",
        "sparql_title": "Tanyakan dengan SPARQL",
        "sparql_lead": "Tanyai graf pengetahuan dengan bahasa kueri SPARQL 1.1: semua fakta, klaim, dan buktinya.",
        "as_sparql": "sebagai SPARQL",
        "query": "Kueri",
        "format": "Bentuk jawaban",
        "any_format": "Menurut peramban",
        "run": "Jalankan",
        "examples": "Mulai dari sebuah pertanyaan",
        "by_program": "Dari program lain",
    },
    "en": {
        "title": "Ask",
        "lead": "Questions often asked about regions, events, people and products. Pick one, fill it in, and read the "
        "answer as a table, a map or a chart.",
        "without_script": "Forms and drawings need script. Without it, each question can be run as SPARQL.",
        "questions": "List of questions",
        "regions": "Regions and ties",
        "events": "Events",
        "people": "People and bodies",
        "products": "Products and figures",
        "evidence": "Quality of evidence",
        "sparql_title": "Ask in SPARQL",
        "sparql_lead": "Ask the knowledge graph in the query language SPARQL 1.1: facts, claims and their evidence.",
        "as_sparql": "as SPARQL",
        "query": "Query",
        "format": "Format of the answer",
        "any_format": "As the browser wants it",
        "run": "Run",
        "examples": "Begin with a question",
        "by_program": "From another program",
    },
}
