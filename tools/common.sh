# What the two commands share: packages that they need, and the build. Sourced, not run.
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
BUILD="$ROOT/build"

BUILD_PACKAGES=(g++ cmake ninja-build python3 libboost-dev nlohmann-json3-dev libutf8proc-dev
  libreoffice-calc libreoffice-dev libreoffice-l10n-zh-cn libreoffice-l10n-zh-tw fonts-liberation fonts-noto-cjk)
SHOW_PACKAGES=(libreoffice-gtk3)
TEST_PACKAGES=(catch2 git clang libclang-rt-14-dev clang-format libreoffice-gtk3 xvfb openbox xdotool imagemagick x11-utils
  dbus-x11 at-spi2-core adwaita-icon-theme python3-uno python3-igraph r-base-core poppler-utils librsvg2-bin libreoffice-impress valgrind unzip)

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# Installs those of the packages that are missing; says nothing and asks for nothing where all are there.
need() {
  local missing=() package
  for package in "$@"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
  done
  [ ${#missing[@]} = 0 ] && return
  echo "installing: ${missing[*]}"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}" >"${TMPDIR:-/tmp}/rolemap-apt.log" 2>&1 && return
  as_root apt-get update >>"${TMPDIR:-/tmp}/rolemap-apt.log" 2>&1
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}" >>"${TMPDIR:-/tmp}/rolemap-apt.log" 2>&1 || {
    tail -n 20 "${TMPDIR:-/tmp}/rolemap-apt.log" >&2
    echo "these packages could not be installed: ${missing[*]}" >&2
    exit 1
  }
}

# build FOLDER TARGETS -- CMAKE OPTIONS: quiet when it works, the whole log when it does not.
build() {
  local folder=$1 targets=() log
  shift
  while [ $# -gt 0 ] && [ "$1" != -- ]; do targets+=("$1"); shift; done
  [ $# -gt 0 ] && shift
  log="$folder/build.log"
  mkdir -p "$folder"
  if ! { cmake -S "$ROOT" -B "$folder" -G Ninja "$@" && cmake --build "$folder" --target "${targets[@]}"; } >"$log" 2>&1; then
    tail -n 80 "$log" >&2
    echo "the build failed; its log is $log" >&2
    exit 1
  fi
}
