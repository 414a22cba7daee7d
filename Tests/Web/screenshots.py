"""Takes pictures of pages at several widths, in light and dark."""

import argparse
from pathlib import Path

from playwright.sync_api import sync_playwright

from chromium import launch


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", nargs="+")
    parser.add_argument("--site", default="public", type=Path)
    parser.add_argument("--widths", default="360,1280")
    parser.add_argument("--schemes", default="light")
    parser.add_argument("--out", default="screenshots", type=Path)
    parser.add_argument("--height", default=0, type=int, help="0 takes the whole page")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = launch(playwright)
        for scheme in arguments.schemes.split(","):
            for width in map(int, arguments.widths.split(",")):
                size = {"width": width, "height": arguments.height or 900}
                context = browser.new_context(viewport=size, color_scheme=scheme)
                for name in arguments.pages:
                    page = context.new_page()
                    page.goto(f"file://{(arguments.site / name).resolve()}")
                    stem = name.removesuffix(".html").replace("/", "-")
                    target = arguments.out / f"{stem}-{width}-{scheme}.png"
                    page.screenshot(path=target, full_page=arguments.height == 0)
                    print(target)
                    page.close()
        browser.close()


if __name__ == "__main__":
    main()
