"""Times the tools of a large table in Chromium, by the browser's own performance entries.

How long the main thread is busy before the page can answer, and what each change of the table costs:
from the input event to the next frame.
"""

import argparse
import statistics
import subprocess
import tempfile
from pathlib import Path

import corpora
from playwright.sync_api import sync_playwright

OBSERVE = """
window.busy = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.busy.push([entry.startTime, entry.duration]);
}).observe({ type: "longtask", buffered: true });
"""

# The main thread's work for one change: the handlers, and the style and layout that follow.
CHANGE = """
(action) => new Promise((resolve) => {
  requestAnimationFrame(() => {
    const start = performance.now();
    new Function(action)();
    document.body.getBoundingClientRect();
    resolve(performance.now() - start);
  });
})
"""


def on_tool(name, act):
    return f"document.querySelector(\"[data-table-tools] [data-tool='{name}']\").{act}"


# What visitors do, in an order in which each finds something to change.
ACTIONS = {
    "show all 50 options": on_tool("all-options", "click()"),
    "only differences": on_tool("differences", "click()"),
    "all rows again": on_tool("differences", "click()"),
    "find rows by a text": f"const box = {on_tool('find', 'valueOf()')}; box.value = 'Criterion 1'; box.dispatchEvent(new Event('input', {{ bubbles: true }}))",
    "find nothing more": f"const box = {on_tool('find', 'valueOf()')}; box.value = ''; box.dispatchEvent(new Event('input', {{ bubbles: true }}))",
    "hide an option": "document.querySelector('li[data-option] input').click()",
    "show it again": "document.querySelector('li[data-option] input').click()",
    "sort by a criterion": "document.querySelector('[data-sort]').click()",
    "weigh a criterion": "const dial = document.querySelector('[data-weight]'); dial.value = '5'; dial.dispatchEvent(new Event('input', { bubbles: true })); dial.dispatchEvent(new Event('change', { bubbles: true }))",
    "shortlist": on_tool("shortlist", "click()"),
}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--versus", required=True, type=Path)
    parser.add_argument("--rounds", type=int, default=9)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        root = Path(folder) / "site"
        corpora.catalogue(root, 50, 60, 10)
        subprocess.run([arguments.versus, "build", "-q", "-C", root], check=True)
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        ready, costs = [], {}
        for _ in range(arguments.rounds):
            page = browser.new_page(viewport={"width": 1280, "height": 800})
            page.add_init_script(OBSERVE)
            page.goto((root / "public" / "table.html").as_uri())
            page.wait_for_load_state("load")
            timing = page.evaluate(
                "() => ({ load: performance.getEntriesByType('navigation')[0].loadEventEnd, busy: window.busy })"
            )
            # Input waits for the tasks that begin before the page has loaded or right behind it.
            ready.append(max([timing["load"], *(start + length for start, length in timing["busy"])]) - timing["load"])
            for name, action in ACTIONS.items():
                costs.setdefault(name, []).append(page.evaluate(CHANGE, action))
            page.close()
        browser.close()
    print(f"input is answered {statistics.median(ready):.0f} ms after loading (median), {max(ready):.0f} ms at most")
    for name, times in costs.items():
        print(f"  {statistics.median(times):6.1f} ms  {name}")


if __name__ == "__main__":
    main()
