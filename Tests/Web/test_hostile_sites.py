"""Sites made to harm end at once, with the right status and a message that names the place."""

import os
import re
import resource
import signal
import subprocess

import pytest

import corpora
import hostile_sites

# Of the processor, on all cores together; what waits for ever uses none of it.
CPU_SECONDS = 5
PATIENCE = 120


def build(versus, root):
    run = subprocess.run(
        [versus, "build", "-q", "-C", root], capture_output=True, timeout=PATIENCE, stdin=subprocess.DEVNULL,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS)))
    assert run.returncode >= 0, signal.Signals(-run.returncode)
    said = run.stderr.decode()
    assert "Fatal error" not in said and "Stack dump" not in said
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e]", said)
    # Nothing is published where there is an error, and no error goes without a word.
    assert (root / "public").exists() == (run.returncode == 0)
    assert run.returncode == 0 or said
    return run.returncode, said


def write(root, files):
    files = {"versus.yml": "title: T\n", "content/index.md": "# T\n"} | files
    for name, text in files.items():
        path = os.fsencode(root) + b"/" + os.fsencode(name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(text if isinstance(text, bytes) else text.encode())


@pytest.mark.parametrize("name", hostile_sites.TEXTS)
def test_a_hostile_text(versus, tmp_path, name):
    write(tmp_path, {"content/p.md": "# P\n\n" + hostile_sites.TEXTS[name]})
    status, said = build(versus, tmp_path)
    assert status == 0 or (status == 1 and "content/p.md:" in said)


@pytest.mark.parametrize("name", hostile_sites.SITES)
def test_a_hostile_site(versus, tmp_path, name):
    files, statuses, word = hostile_sites.SITES[name]
    write(tmp_path, files)
    status, said = build(versus, tmp_path)
    assert status in statuses and word in said, said[:2000]


@pytest.mark.parametrize("name", hostile_sites.SPECIAL)
def test_what_is_no_file(versus, tmp_path, name):
    where, make = hostile_sites.SPECIAL[name]
    write(tmp_path, {})
    path = tmp_path / where
    path.parent.mkdir(exist_ok=True)
    path.unlink(missing_ok=True)
    make(path)
    status, said = build(versus, tmp_path)
    assert status == 1 and where in said


def test_five_thousand_pages_in_a_gigabyte(versus, tmp_path):
    corpora.pages(tmp_path / "content", 5000, lambda number: f"---\ntitle: Page {number}\n---\n\n")
    write(tmp_path, {})
    limit = 1 << 30
    subprocess.run(
        [versus, "build", "-q", "-C", tmp_path], check=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (limit, limit)))
    assert len(list((tmp_path / "public").glob("page-*.html"))) == 5000
