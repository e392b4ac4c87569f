"""What every worker needs, loaded once in the process they are forked from: names, shapes, what articles call for."""

from jejaring.article import Article
from jejaring.pipeline.items import Item
from jejaring.pipeline.preparing import Task, prepare
from jejaring.validation.validate import load_shapes

_TEXT = (
    "SERANG – Wali Kota Serang menerima kunjungan Ketua Dekranasda Kota Bogor, Sari Utami, Senin (2/3/2026). "
    "“Ada 25 perajin batik yang ikut pameran,” kata Sari."
)

prepare(Task(Item("", Article.from_text("warm", _TEXT))))
load_shapes()
