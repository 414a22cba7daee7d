"""Chromium without a window: the engine that people's browsers have, for a third of the work a page."""

EXECUTABLE = "/usr/bin/chromium-headless-shell"


def launch(playwright, *arguments):
    """
    The browser that tests, benchmarks and pictures use.

    Tests run as root, where Chromium can't have its sandbox.
    """
    return playwright.chromium.launch(executable_path=EXECUTABLE, args=["--no-sandbox", *arguments])
