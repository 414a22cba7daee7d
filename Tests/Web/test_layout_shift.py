"""Pictures of the formats that browsers show, made by a browser, and pages that stay still while they come."""

import base64
import struct
import subprocess

import pytest

from conftest import page_kinds

# What a canvas of 300 by 200 pixels is as a file: lossy WebP with and without alpha, and lossless.
DRAWN = """async () => {
  const drawn = async (type, quality, isOpaque) => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [300, 200];
    const pen = canvas.getContext("2d", {alpha: !isOpaque});
    pen.fillStyle = isOpaque ? "#4c8" : "#4c88";
    pen.fillRect(0, 0, 250, 150);
    return canvas.toDataURL(type, quality).split(",")[1];
  };
  return {
    "drawn.png": await drawn("image/png"),
    "drawn.jpg": await drawn("image/jpeg", 0.8, true),
    "opaque.webp": await drawn("image/webp", 0.8, true),
    "clear.webp": await drawn("image/webp", 0.8),
    "exact.webp": await drawn("image/webp", 1),
  };
}"""

SHAPES = """() => [...document.querySelectorAll("main img")].map(image => ({
  name: image.getAttribute("src"), said: [image.getAttribute("width"), image.getAttribute("height")].map(Number),
  shown: [image.naturalWidth, image.naturalHeight]}))"""

# Loads those too that stand far below.
ALL_PICTURES = """() => Promise.all([...document.images].map(image => {
  image.loading = "eager";
  return image.decode();
}))"""

# Until something of the page can be seen.
PAINTED = """() => new Promise(resolve =>
  new PerformanceObserver(resolve).observe({type: "paint", buffered: true}))"""

# All that moved on the page since it was first painted, as Layout Instability reckons it.
SHIFTS = """() => new Promise(resolve => {
  new PerformanceObserver(list => resolve(list.getEntries().map(entry => ({
    value: entry.value, nodes: entry.sources.map(source => source.node?.outerHTML?.slice(0, 120))}))))
    .observe({type: "layout-shift", buffered: true});
  requestAnimationFrame(() => requestAnimationFrame(() => resolve([])));
})"""


def turned(jpeg, orientation):
    """The same photograph with what a camera says of how it was held."""
    entry = struct.pack(">HHIHH", 0x0112, 3, 1, orientation, 0)
    tiff = b"MM\0*" + struct.pack(">I", 8) + struct.pack(">H", 1) + entry + struct.pack(">I", 0)
    segment = b"Exif\0\0" + tiff
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(segment) + 2) + segment + jpeg[2:]


@pytest.fixture
def gallery(versus, browser, tmp_path):
    """A site with a page of all these pictures, each between paragraphs."""
    page = browser.new_page()
    files = {name: base64.b64decode(text) for name, text in page.evaluate(DRAWN).items()}
    page.close()
    files |= {f"turned-{number}.jpg": turned(files["drawn.jpg"], number) for number in (1, 3, 6, 8)}
    # A picture of one point in a screen of 40 by 30.
    files["small.gif"] = b"GIF89a" + struct.pack("<HH", 40, 30) + bytes.fromhex(
        "800000ffffff0000002c00000000010001000002024401003b"
    )
    files["lengths.svg"] = b"<svg xmlns='http://www.w3.org/2000/svg' width='3cm' height='45pt'/>"
    # Metadata of a camera before the size.
    jpeg = files["drawn.jpg"]
    files["far.jpg"] = jpeg[:2] + (b"\xff\xe2\xff\xff" + bytes(0xFFFD)) * 3 + jpeg[2:]
    content = tmp_path / "site" / "content"
    (content / "img").mkdir(parents=True)
    (content.parent / "versus.yml").write_text("title: Pictures\n")
    for name, data in files.items():
        (content / "img" / name).write_bytes(data)
    texts = [f"![{name}](img/{name})\n\nText under {name}.\n" for name in sorted(files)]
    (content / "index.md").write_text("# Pictures\n\n" + "\n".join(texts))
    subprocess.run([versus, "build", "-q", "-C", content.parent], check=True)
    return content.parent / "public"


def test_pages_say_the_size_that_a_browser_finds(gallery, opened):
    page = opened(f"file://{gallery}/index.html", width=800)
    page.evaluate(ALL_PICTURES)
    shapes = page.evaluate(SHAPES)
    assert len(shapes) == 12
    for shape in shapes:
        # Chromium rounds a part of a pixel down.
        wanted = [113, 60] if "lengths" in shape["name"] else shape["shown"]
        assert shape["said"] == wanted, shape


class Held:
    """What a page asks for and does not get until it is let go."""

    def __init__(self, page, endings):
        self.routes = []
        page.route(lambda url: url.split("?")[0].endswith(endings), self.hold)

    def hold(self, route):
        if self.routes is None:
            route.continue_()
        else:
            self.routes.append(route)

    def let_go(self):
        routes, self.routes = self.routes, None
        for route in routes:
            route.continue_()


@pytest.mark.parametrize("width", (360, 1280))
def test_nothing_moves_when_pictures_come(width, gallery, opened):
    page = opened("about:blank", width=width)
    held = Held(page, (".png", ".jpg", ".webp", ".gif", ".svg"))
    page.goto(f"file://{gallery}/index.html", wait_until="domcontentloaded")
    places = """() => [...document.querySelectorAll("main p, h1, .vs-brand")].map(node => {
      const {top, height} = node.getBoundingClientRect();
      return [top, height];
    })"""
    before = page.evaluate(places)
    held.let_go()
    page.evaluate(ALL_PICTURES)
    for then, now in zip(before, page.evaluate(places), strict=True):
        # A length of centimetres is no whole number of pixels.
        assert now == pytest.approx(then, abs=1)
    assert page.evaluate(SHIFTS) == []


@pytest.mark.parametrize("width", (360, 1280))
def test_nothing_moves_when_scripts_and_pictures_come(width, site, server, opened):
    """A page is painted, and only then gets its scripts and its pictures."""
    page = opened("about:blank", width=width)
    moved = {}
    for kind in page_kinds(site):
        held = Held(page, (".js", ".png", ".jpg", ".svg"))
        page.goto(f"{server}/{kind}", wait_until="commit")
        page.evaluate(PAINTED)
        held.let_go()
        page.wait_for_load_state("load")
        page.unroute_all()
        shifts = page.evaluate(SHIFTS)
        if shifts:
            moved[kind] = shifts
    assert not moved


@pytest.mark.parametrize("path, stands_in", (("quiz/index.html", "[data-quiz-scorecard]"), ("table.html", "th[data-option]")))
def test_what_waits_for_a_script_that_stays_away_is_shown(path, stands_in, built_sites, browser):
    """Its room is kept for some seconds: here their end."""
    page = browser.new_page()
    page.route(lambda url: url.endswith(".js"), lambda route: route.abort())
    page.goto(f"file://{built_sites('licences', 'files')}/{path}")
    waiting = page.locator(stands_in).last
    assert not waiting.is_visible()
    page.evaluate("document.getAnimations().forEach(animation => animation.finish())")
    assert waiting.is_visible()
    page.close()
