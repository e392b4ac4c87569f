"""How many frames a second the home page draws with 5,000 regions and 20,000 ties, on the software renderer.

    python benchmarks/explorer_frames.py [--regions 5000] [--ties 20000] [--chromium /usr/bin/chromium]

1. A network is generated: regions around those of the reference, ties mostly to near ones and to a few hubs, each with
   one to three events of the last ten years. Its layout is the one that real data get.
2. A server of the bundled graph is started; the browser, without a graphics card, gets the generated network in the
   place of the real one.
3. Hands are played: the pointer over the map, a part of the map moved, the years dragged, a kind switched off and on, a
   region selected; with the strongest 2,000 ties drawn, as the page does by itself, and with all of them.
4. Frames are counted by requestAnimationFrame: the median, and the share of frames longer than 33 ms.
"""

import argparse
import random
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Page, sync_playwright

from jejaring.explorer.network import dump_rows
from jejaring.explorer.placing import place_regions
from jejaring.network import read_nodes
from jejaring.workspace import open_graph

COUNT = """() => {
  window.frames_ = [];
  let last = performance.now();
  const step = (now) => { window.frames_.push(now - last); last = now; window.counting = requestAnimationFrame(step) };
  window.counting = requestAnimationFrame((now) => { last = now; window.counting = requestAnimationFrame(step) });
}"""
STOP = "() => { cancelAnimationFrame(window.counting); return window.frames_ }"


def generate_network(regions: int, ties: int, seed: int = 5) -> bytes:
    """Generate `network.json`: codes below those of real kabupaten and kota, so that the page's addresses read them."""
    chance = random.Random(seed)
    own = [node for node in read_nodes(open_graph().store).values() if node.kind != "provinsi"]
    points = {}
    for number in range(regions):
        home = own[number % len(own)]
        code = f"{home.code}.{number // len(own) + 1:02d}"
        points[code] = (home.lon + chance.gauss(0, 0.35), home.lat + chance.gauss(0, 0.3), home.kind)
    codes = sorted(points)
    hubs = chance.sample(range(regions), max(1, regions // 100))
    pairs: dict[tuple[int, int], list[list[Any]]] = {}
    events: list[list[Any]] = []
    while len(pairs) < ties:
        a = chance.randrange(regions)
        b = chance.choice(hubs) if chance.random() < 0.3 else min(regions - 1, max(0, a + round(chance.gauss(0, 60))))
        if a != b:
            pairs.setdefault((min(a, b), max(a, b)), _invent_occasions(chance, events))
    strengths = {(codes[a], codes[b]): float(len(told)) for (a, b), told in pairs.items()}
    places = place_regions({code: points[code][:2] for code in codes}, strengths)
    kinds = ("provinsi", "kabupaten", "kota")
    rows = [
        [code, f"Kecamatan {n}", f"K {n}", kinds.index(kind), round(lon, 3), round(lat, 3), *places[code], []]
        for n, (code, (lon, lat, kind)) in enumerate(sorted(points.items()))
    ]
    return dump_rows(
        {
            "regions": rows,
            "events": events,
            "ties": [[a, b, told] for (a, b), told in sorted(pairs.items())],
            "kinds": [["visit", "kunjungan", "visit"]],
            "categories": [],
            "publishers": [["publisher/x", "X"]],
            "articles": ["article/x"],
        }
    )


def _invent_occasions(chance: random.Random, events: list[list[Any]]) -> list[list[Any]]:
    told = []
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        day = f"{chance.randint(2016, 2025)}-{chance.randint(1, 12):02d}-15"
        events.append([f"event/x-e{len(events)}", 0, day, None, round(1 / chance.choice((1, 1, 2, 4)), 6)])
        told.append([len(events) - 1, 1 << chance.choice((0, 1, 1, 2, 2, 2, 3, 4, 5)), [0], [0]])
    return told


@contextmanager
def serve() -> Iterator[str]:
    """Serve the bundled graph on a free port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "jejaring", "serve", "--port", str(port), "--rate", "0"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout
        server.stdout.readline()
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.terminate()
        server.wait()


def measure(page: Page, act: Callable[[Page], None]) -> str:
    """Count the frames while something is done."""
    page.evaluate(COUNT)
    act(page)
    frames = sorted(page.evaluate(STOP))
    slow = sum(frame > 1000 / 30 + 1 for frame in frames)
    median = frames[len(frames) // 2]
    mean = len(frames) / (sum(frames) / 1000)
    told = f"{mean:5.1f} frames/s, median {median:5.1f} ms, worst {frames[-1]:6.1f} ms"
    return f"{told}, {slow} of {len(frames)} slower than 30/s"


def _box(page: Page, selector: str) -> tuple[float, float, float, float]:
    box = page.locator(selector).bounding_box()
    assert box
    return box["x"], box["y"], box["width"], box["height"]


def point_around(page: Page) -> None:
    """Lead the pointer over the map."""
    x, y, width, height = _box(page, ".plot[tabindex]:not(.java) >> nth=0")
    for step in range(90):
        page.mouse.move(x + width * (0.2 + 0.006 * step), y + height * (0.3 + 0.003 * (step % 40)))
        time.sleep(1 / 60)


def move_map(page: Page) -> None:
    """Move a part of the map."""
    x, y, width, height = _box(page, ".plot[tabindex]:not(.java) >> nth=0")
    page.mouse.move(x + width / 2, y + height / 2)
    page.mouse.down()
    for step in range(90):
        page.mouse.move(x + width / 2 + 1.5 * step, y + height / 2 + 0.5 * step)
        time.sleep(1 / 60)
    page.mouse.up()


def drag_years(page: Page) -> None:
    """Drag the first year."""
    x, y, width, height = _box(page, ".range input:first-child")
    page.mouse.move(x + 6, y + height / 2)
    page.mouse.down()
    for step in range(90):
        page.mouse.move(x + 6 + width * 0.008 * step, y + height / 2)
        time.sleep(1 / 60)
    page.mouse.up()


def switch_kinds(page: Page) -> None:
    """Switch a kind off and on."""
    for _ in range(4):
        page.locator(".rung").nth(2).click()
        page.wait_for_timeout(350)


def select_regions(page: Page) -> None:
    """Walk from region to region by the arrows."""
    page.locator(".plot[tabindex]:not(.java) >> nth=0").focus()
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowRight") * 3:
        page.keyboard.press(key)
        page.wait_for_timeout(130)
    page.keyboard.press("Escape")


HANDS = (point_around, drag_years, switch_kinds, select_regions, move_map)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--regions", type=int, default=5000)
    parser.add_argument("--ties", type=int, default=20000)
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    asked = parser.parse_args()
    body = generate_network(asked.regions, asked.ties)
    print(f"{asked.regions} regions, {asked.ties} ties, {len(body) // 1024} KiB of data")
    with serve() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=asked.chromium, args=["--disable-gpu", "--no-sandbox"])
        for name, query in (("strongest 2,000 drawn", ""), ("all drawn", "?all")):
            page = browser.new_page(viewport={"width": 1440, "height": 900})
            page.route("**/data/network.json", lambda route: route.fulfill(body=body, content_type="application/json"))
            begun = time.monotonic()
            page.goto(f"{address}en/index.html{query}")
            page.locator(".limit:not([hidden])").wait_for()
            print(
                f"{name}: first drawn after {time.monotonic() - begun:.2f} s; {page.locator('.limit').inner_text()!r}"
            )
            page.wait_for_timeout(1000)
            for hand in HANDS:
                if hand is move_map:
                    for _ in range(3):
                        page.locator(".fighead .btn", has_text="+").first.click()
                    page.wait_for_timeout(600)
                print(f"  {hand.__doc__:42} {measure(page, hand)}")
                page.wait_for_timeout(500)
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
