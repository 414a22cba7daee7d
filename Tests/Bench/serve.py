"""Times `versus serve`: the first page of the reference site, and an edit of one page of a large site.

CPU is the process's own, user and system together, from the save until the news of it have come.
"""

import argparse
import http.client
import json
import re
import shutil
import socket
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

import corpora

REPOSITORY = Path(__file__).resolve().parents[2]
EDITS = 20
# In seconds: files that were written right before they were read are read again with the next build,
# and reports follow the first page.
REST = 3


class Served:
    def __init__(self, versus, root):
        self.start = time.monotonic()
        self.process = subprocess.Popen(
            [versus, "serve", "--root", root, "--port", "0"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )
        while not (found := re.search(r":(\d+)/", self.process.stdout.readline())):
            pass
        self.port = int(found.group(1))

    def cpu(self):
        """Seconds of CPU that the process has used, by its clock (clock_getcpuclockid)."""
        return time.clock_gettime((~self.process.pid << 3) | 2)

    def first_page(self):
        """Seconds from the start of the process until the front page has come."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port)
        connection.request("GET", "/")
        response = connection.getresponse()
        response.read()
        assert response.status == 200, response.status
        return time.monotonic() - self.start

    def news(self, page):
        """What a browser that shows a page is told, as it comes."""
        with socket.create_connection(("127.0.0.1", self.port)) as listener:
            request = f"GET /.versus/events?{page} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n\r\n"
            listener.sendall(request.encode())
            for line in listener.makefile("rb"):
                if line.startswith(b"data:"):
                    yield json.loads(line.removeprefix(b"data:"))

    def end(self):
        self.process.kill()
        self.process.wait()


def time_edits(versus, name, root, file, page):
    served = Served(versus, root)
    news = served.news(page)
    next(news)
    time.sleep(REST)
    idle = served.cpu()
    time.sleep(2)
    idle = (served.cpu() - idle) / 2
    file = root / "content" / file
    text = file.read_text()
    costs, waits = [], []
    for number in range(EDITS):
        cpu, start = served.cpu(), time.monotonic()
        file.write_text(f"{text}\nEdit {number}.\n")
        next(news)
        costs.append(served.cpu() - cpu)
        waits.append(time.monotonic() - start)
    served.end()
    print(
        f"{name:28} CPU of an edit {statistics.median(costs) * 1000:5.1f} ms"
        f" (at most {max(costs) * 1000:.1f}), wait {statistics.median(waits) * 1000:.0f} ms,"
        f" idle {idle * 100:.1f} % of a core"
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--versus", required=True)
    versus = Path(parser.parse_args().versus).resolve()
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        reference = folder / "reference"
        shutil.copytree(REPOSITORY / "content", reference / "content")
        shutil.copy(REPOSITORY / "versus.yml", reference)
        free = folder / "free"
        corpora.pages(free / "content", 1000, lambda number: f"---\ntitle: Page {number}\n---\n")
        (free / "content/index.md").write_text("# Home\n")
        catalogue = folder / "catalogue"
        corpora.catalogue(catalogue, 42, 30, 10)
        time.sleep(REST)

        firsts = []
        for _ in range(5):
            served = Served(versus, reference)
            firsts.append(served.first_page())
            served.end()
        print(f"{'reference site':28} first page after {statistics.median(firsts):.2f} s")
        time_edits(versus, "reference site", reference, "options/nodejs.md", "/options/nodejs.html")
        time_edits(versus, "1,000 free pages", free, "page-00500.md", "/page-00500.html")
        time_edits(
            versus, "42 x 30 x 10, 861 pairs", catalogue, "options/o007.md", "/options/o007.html")


if __name__ == "__main__":
    main()
