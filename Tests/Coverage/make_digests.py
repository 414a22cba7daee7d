#!/usr/bin/env python3
"""Makes articles.bloom from a folder of articles, one .txt each: python3 make_digests.py FOLDER

The articles belong to others and are no part of the repository; the filter only tells whether seven
words in a row of ours stand in one of them.
"""

import sys
from pathlib import Path

from word_runs import RunFilter, runs

if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    articles = sorted(Path(sys.argv[1]).glob("*.txt"))
    if not articles:
        sys.exit(f"{sys.argv[1]} holds no .txt")
    found = [run for path in articles for run in runs(path.read_text(encoding="utf-8"))]
    RunFilter.of(found).write(Path(__file__).with_name("articles.bloom"))
    print(f"{len(set(found))} runs of {len(articles)} articles")
