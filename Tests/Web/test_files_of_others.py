"""What belongs to others, or is mounted, or is no file, stays as it was."""

import os
import shutil
import subprocess

import pytest

SOMEONE, OTHER = 65534, 4321

only_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away and mount")


@pytest.fixture
def root(tmp_path):
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "index.md").write_text("# T\n")
    (tmp_path / "versus.yml").write_text("keep: [statistics, notes.txt]\n")
    return tmp_path


def build(versus, root, *more, before=()):
    return subprocess.run(
        [*before, versus, "build", "-q", "-C", root, *more], capture_output=True, text=True,
        env={**os.environ, "XDG_CACHE_HOME": str(root / "cache")})


@pytest.fixture
def as_someone(versus, root):
    """Builds as another user, who owns the site."""
    program = shutil.copy(versus, root / "versus")
    for above in [root, *root.parents]:
        if os.stat(above).st_uid == os.geteuid() and above != root.parents[-1]:
            above.chmod(above.stat().st_mode | 0o055)
    subprocess.run(["chown", "-R", f"{SOMEONE}:{SOMEONE}", root], check=True)
    user = ["setpriv", f"--reuid={SOMEONE}", f"--regid={SOMEONE}", "--clear-groups"]
    return lambda *more: build(program, root, *more, before=user)


def state(path):
    known = path.lstat()
    attributes = {name: os.getxattr(path, name) for name in os.listxattr(path)}
    return known.st_uid, known.st_gid, known.st_mode, known.st_mtime_ns, attributes


def change(root):
    with (root / "content" / "index.md").open("a") as file:
        file.write("More.\n")


def leftovers(root):
    return [name for name in os.listdir(root) if name.startswith(".public.versus")]


@only_root
def test_kept_folders_keep_their_owner_times_and_attributes(versus, root):
    assert build(versus, root).returncode == 0
    folder = root / "public" / "statistics"
    folder.mkdir()
    (folder / "day").write_text("1")
    for path in (folder / "day", folder):
        os.setxattr(path, "user.note", b"theirs")
        os.chown(path, OTHER, OTHER)
        os.utime(path, ns=(5, 978307200000000007))
    before = state(folder), state(folder / "day")
    change(root)
    assert build(versus, root).returncode == 0
    assert (state(folder), state(folder / "day")) == before


@only_root
@pytest.mark.parametrize("path", ["notes.txt", "statistics/"])
def test_what_another_user_keeps_is_refused_or_stays(root, as_someone, path):
    assert as_someone().returncode == 0
    theirs = root / "public" / path
    if path.endswith("/"):
        theirs.mkdir()
    else:
        theirs.write_text("theirs")
    theirs.chmod(0o755)
    before = state(theirs)
    page = (root / "public" / "index.html").read_bytes()
    change(root)
    refused = as_someone()
    assert refused.returncode == 73 and str(theirs) in refused.stderr and "--non-atomic" in refused.stderr
    assert (root / "public" / "index.html").read_bytes() == page
    assert as_someone("--non-atomic").returncode == 0
    assert (root / "public" / "index.html").read_bytes() != page
    assert state(theirs) == before and not leftovers(root)


@only_root
@pytest.mark.parametrize("way", [[], ["--non-atomic"]])
def test_an_output_that_another_user_made_is_refused_at_once(root, as_someone, way):
    assert as_someone().returncode == 0
    subprocess.run(["chown", "-R", "0:0", root / "public"], check=True)
    change(root)
    before = sorted((path, path.stat().st_ino) for path in (root / "public").rglob("*"))
    refused = as_someone(*way)
    assert refused.returncode == 73 and "another user" in refused.stderr
    assert sorted((path, path.stat().st_ino) for path in (root / "public").rglob("*")) == before
    assert not leftovers(root)


@only_root
@pytest.mark.parametrize("name", ["staging", "replaced"])
def test_what_is_mounted_in_a_leftover_stays(versus, root, name):
    assert build(versus, root).returncode == 0
    data, place = root / "data", root / f".public.versus-{name}" / "data"
    data.mkdir()
    place.mkdir(parents=True)
    (data / "precious").write_text("theirs")
    subprocess.run(["mount", "--bind", data, place], check=True)
    try:
        change(root)
        assert build(versus, root).returncode == 74
        assert (data / "precious").read_text() == "theirs"
    finally:
        subprocess.run(["umount", place], check=True)


def test_an_export_that_fails_leaves_nothing(versus, root):
    (root / "content" / "options").mkdir()
    (root / "content" / "options" / "tea.md").write_text("---\nname: Tea\n---\n")
    (root / "out.versus-new").mkdir()
    (root / "out.versus-new" / "precious").write_text("theirs")
    for name in ("content", "out"):
        assert subprocess.run([versus, "export", "-C", root, "-o", root / name], capture_output=True).returncode == 74
    assert (root / "out.versus-new" / "precious").exists()
    assert not (root / "content.versus-new").exists()
