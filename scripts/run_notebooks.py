"""Run the notebooks of docs/notebooks anew and keep their outputs: `python scripts/run_notebooks.py`.

A test runs them too and fails where an output differs. Kept are sources and outputs, nothing of the machine.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

import nbformat
from nbclient import NotebookClient

FOLDER = Path(__file__).parents[1] / "docs" / "notebooks"
KERNEL = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}


def run_notebook(path: Path) -> str:
    """Run a notebook in an empty folder and give it as text, with what does not depend on the machine."""
    notebook = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    with TemporaryDirectory() as folder:
        NotebookClient(
            notebook, timeout=300, record_timing=False, resources={"metadata": {"path": folder}}
        ).execute()  # raises where a cell fails
    return write_notebook(notebook)


def write_notebook(notebook: nbformat.NotebookNode) -> str:
    """Write a notebook without anything that only this run knows."""
    notebook.metadata = nbformat.from_dict(KERNEL)  # type: ignore[no-untyped-call]
    for number, cell in enumerate(notebook.cells, 1):
        cell.id, cell.metadata = f"cell-{number:02}", nbformat.NotebookNode()
        if cell.cell_type == "code":
            cell.outputs = join_streams(cell.outputs)
    text: str = nbformat.writes(notebook)  # type: ignore[no-untyped-call]
    return text + "\n"


def join_streams(outputs: list[nbformat.NotebookNode]) -> list[nbformat.NotebookNode]:
    """Join what is printed piece by piece: where it is cut is chance."""
    joined: list[nbformat.NotebookNode] = []
    for output in outputs:
        before = joined[-1] if joined else None
        if before is not None and output.output_type == before.output_type == "stream" and output.name == before.name:
            before.text += output.text
        else:
            joined.append(output)
    return joined


if __name__ == "__main__":
    for each in sorted(FOLDER.glob("*.ipynb")):
        each.write_text(run_notebook(each), "utf-8")
