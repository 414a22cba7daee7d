# Shared by the scripts beside it. Sourced, never run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '\n== %s\n' "$*"; }
fail() { printf 'error: %s\n' "$*" >&2; exit 1; }

# Prints the comment at the top of a script when its first argument asks for help.
help_if_asked() {
  case "${2:-}" in
    -h | --help) sed -n '2,/^$/s/^# \{0,1\}//p' "$1"; exit 0 ;;
  esac
}

# Installs the Debian packages that are missing; says so.
install_packages() {
  local missing=()
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  command -v apt-get >/dev/null || fail "install these with your package manager: ${missing[*]}"
  local as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  say "installing ${missing[*]}"
  "${as_root[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

versus_binary() { swift build -c release --show-bin-path; }

# One way to build, so that the second time there is nothing to do.
# The linker warns of a call within Swift's own library, which says nothing about ours.
build_release() {
  swift build -c release --static-swift-stdlib --product versus 2>&1 |
    { grep -v -e '^\[' -e 'libFoundationEssentials.a.*mktemp' || true; }
}
