"""What a page of each kind loads, by the browser's own entries: requests and bytes, uncompressed."""

import argparse
import statistics
import sys
import threading
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Web"))
from chromium import launch  # noqa: E402
from server import make_server  # noqa: E402

ENTRIES = """
() => performance.getEntriesByType("navigation").concat(performance.getEntriesByType("resource"))
  .map((entry) => [entry.name, entry.decodedBodySize])
"""


def kinds(site):
    """The largest page of each folder, and all at the top."""
    found = {}
    for path in sorted(site.rglob("*.html"), key=lambda path: (-path.stat().st_size, str(path))):
        relative = path.relative_to(site)
        kind = str(relative) if len(relative.parts) == 1 or relative.name == "index.html" else f"{relative.parts[0]}/*"
        found.setdefault(kind, relative)
    return sorted(found.items())


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", nargs="?", default="public", type=Path)
    arguments = parser.parse_args()
    server = make_server(arguments.site, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_port}"
    with sync_playwright() as playwright:
        browser = launch(playwright)

        def weigh(path):
            page = browser.new_context().new_page()
            page.goto(f"{base}/{path}", wait_until="networkidle")
            entries = page.evaluate(ENTRIES)
            page.context.close()
            return len(entries), sum(size for _, size in entries)

        print("| Kind | Its largest page | Requests | KB |\n|---|---|--:|--:|")
        for kind, path in kinds(arguments.site):
            requests, size = weigh(path)
            print(f"| `{kind}` | `{path}` | {requests} | {size / 1000:.0f} |")
        sizes = [weigh(path.relative_to(arguments.site))[1] for path in sorted(arguments.site.rglob("*.html"))]
        print(f"\nMedian of {len(sizes)} pages: {statistics.median(sizes) / 1000:.0f} KB")
        browser.close()
    server.shutdown()


if __name__ == "__main__":
    main()
