#!/bin/sh
# Builds the smallest C pager on ncurses, the floor that the benchmark measures against.
set -eu
cd "$(dirname "$0")/.."
mkdir -p .build/bench
library=ncursesw
[ "$(uname -s)" = Darwin ] && library=ncurses
${CC:-cc} -std=c11 -D_DEFAULT_SOURCE -O2 -Wall -Wextra -Werror -o .build/bench/pager Benchmarks/Floor/pager.c "-l$library"
