#!/bin/sh
# Installs what is missing for `libraries` (to build) or `tests` (to test and measure), and says what it does.
set -eu

case "${1:-}" in
  libraries)
    debian="libncurses-dev libsqlite3-dev libstemmer-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-dev libutf8proc-dev libqrcodegen-dev"
    brew="ncurses sqlite snowball cmark-gfm libyaml utf8proc qr-code-generator"
    ;;
  tests)
    debian="tmux ncurses-term zbar-tools ripgrep"
    brew="tmux zbar ripgrep"
    ;;
  *)
    echo "usage: install-dependencies.sh libraries|tests" >&2
    exit 64
    ;;
esac

if ! command -v swift >/dev/null 2>&1; then
  echo "Swift 6.2 or later is needed: https://www.swift.org/install" >&2
  exit 1
fi

missing=""
if command -v dpkg-query >/dev/null 2>&1; then
  for package in $debian; do
    state=$(dpkg-query --show --showformat '${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$state" = installed ] || missing="$missing $package"
  done
  [ -n "$missing" ] || exit 0
  as_root=""
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 || {
      echo "Missing:$missing. Install them as root: apt-get install$missing" >&2
      exit 1
    }
    as_root="sudo"
  fi
  echo "Installing with apt:$missing"
  # shellcheck disable=SC2086 # the list is meant to be split
  $as_root apt-get update -qq
  # shellcheck disable=SC2086
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $missing
elif command -v brew >/dev/null 2>&1; then
  for package in $brew; do
    brew list --versions "$package" >/dev/null 2>&1 || missing="$missing $package"
  done
  [ -n "$missing" ] || exit 0
  echo "Installing with brew:$missing"
  # shellcheck disable=SC2086
  brew install $missing
else
  echo "No apt and no brew here. These are needed, by their Debian names: $debian" >&2
  exit 1
fi
