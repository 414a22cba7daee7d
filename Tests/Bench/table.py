"""Times the tools of a large table in Chromium, by the browser's own performance entries and traces.

How long the main thread is busy before the page can answer; then for each change of the table the
longest task, by the clock and by the CPU time of its thread, which other work on the machine moves
less, and the CPU time of all tasks until the table has settled. Tasks hold all that a frame takes:
handlers, style, layout, painting.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import corpora
from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Web"))
from chromium import launch  # noqa: E402

OBSERVE = """
window.busy = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.busy.push([entry.startTime, entry.duration]);
}).observe({ type: "longtask", buffered: true });
"""

# Frames enough for what follows a change piece by piece.
SETTLE = """
() => new Promise((resolve) => {
  let frames = 0;
  (function next() { frames++ < 30 ? requestAnimationFrame(next) : resolve(); })();
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


def cost(browser, page, action):
    """Milliseconds: the longest task by the clock and by CPU time, CPU time of all."""
    browser.start_tracing(page=page, categories=["toplevel", "devtools.timeline"])
    page.evaluate("(action) => { setTimeout(new Function(action)); }", action)
    page.evaluate(SETTLE)
    events = json.loads(browser.stop_tracing())["traceEvents"]
    call = next(event for event in events if event["name"] == "FunctionCall")
    tasks = [
        event
        for event in events
        if event["tid"] == call["tid"] and event["pid"] == call["pid"] and "RunTask" in event["name"]
    ]
    longest = max(tasks, key=lambda task: task.get("tdur", 0))
    return longest["dur"] / 1000, longest["tdur"] / 1000, sum(task.get("tdur", 0) for task in tasks) / 1000


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--versus", required=True, type=Path)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--templates", type=Path, nargs="*", help="folders of other templates, to compare in turn")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        sites = [build(arguments.versus, Path(folder) / "built-in", None)]
        for templates in arguments.templates or []:
            sites.append(build(arguments.versus, Path(folder) / f"other-{len(sites)}", templates))
        browser = launch(playwright)
        ready, costs = {}, {}
        for _ in range(arguments.rounds):
            for site in sites:
                page = browser.new_page(viewport={"width": 1280, "height": 800})
                page.add_init_script(OBSERVE)
                page.goto((site / "public" / "table.html").as_uri())
                page.wait_for_load_state("load")
                timing = page.evaluate(
                    "() => ({ load: performance.getEntriesByType('navigation')[0].loadEventEnd, busy: window.busy })"
                )
                # Input waits for the tasks that begin before the page has loaded or right behind it.
                ends = [timing["load"], *(start + length for start, length in timing["busy"])]
                ready.setdefault(site.name, []).append(max(ends) - timing["load"])
                for name, action in ACTIONS.items():
                    costs.setdefault((name, site.name), []).append(cost(browser, page, action))
                page.close()
        browser.close()
    for name, waits in ready.items():
        print(f"{name}: input is answered {statistics.median(waits):.0f} ms after loading (median), {max(waits):.0f} ms at most")
    print(f"medians in ms; load of the machine {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    print("longest task: clock, CPU; CPU of all")
    for (name, site), times in costs.items():
        middle = "".join(f"{statistics.median(each):8.1f}" for each in zip(*times))
        print(f"{middle}  {name}{f' ({site})' if len(sites) > 1 else ''}")


def build(versus, root, templates):
    corpora.catalogue(root, 50, 60, 10)
    if templates:
        shutil.copytree(templates, root / "templates")
    subprocess.run([versus, "build", "-q", "-C", root], check=True)
    return root


if __name__ == "__main__":
    main()
