#!/bin/sh
# House rules that the formatter does not know: sizes, doc comments, who may import what.
set -u
status=0

complain() {
  if [ -n "$1" ]; then
    printf '%s\n' "$1"
    status=1
  fi
}

sources=$(find Sources Tests Benchmarks -name '*.swift' -o -name '*.c' -o -name '*.h' | sort)

# A file stops at 300 lines, a line at 100 columns (tables of data are named *Table.swift).
# shellcheck disable=SC2086 # the list is meant to be split
complain "$(for file in $sources; do
  case $file in *Table.swift) continue ;; esac
  awk -v file="$file" '
    { text = $0; gsub(/[\200-\277]/, "", text) }
    length(text) > 100 && file ~ /\.swift$/ { printf "%s:%d: line over 100 columns\n", file, NR }
    END { if (NR > 300) printf "%s: %d lines, the limit is 300\n", file, NR }' "$file"
done)"

# A function stops at 40 lines.
complain "$(for file in $(find Sources Tests Benchmarks -name '*.swift' | sort); do
  case $file in *Table.swift) continue ;; esac
  awk -v file="$file" '
    /^ *(@[A-Za-z]+(\([^)]*\))? )*((package|private|fileprivate|internal|static|mutating|override|final|borrowing|consuming|nonisolated) )*(func|init)[ (<?]/ && /[^ ]/ {
      match($0, /^ */); depth = RLENGTH; start = NR; open = 1
    }
    open && NR > start || open && /\{ *$/ {
      match($0, /^ */)
      if (RLENGTH == depth && $0 ~ /^ *}/) {
        if (NR - start + 1 > 40) printf "%s:%d: function of %d lines, the limit is 40\n", file, start, NR - start + 1
        open = 0
      }
    }' "$file"
done)"

# Every package declaration says what it is.
complain "$(for file in $(find Sources -name '*.swift' | sort); do
  awk -v file="$file" '
    /^ *package (internal\(set\) |private\(set\) |static |mutating |final |indirect )*(func|init|struct|enum|class|protocol|subscript|typealias)/ {
      if (before !~ /^ *(\/\/\/|@)/ ) printf "%s:%d: a package declaration without a doc comment\n", file, NR
    }
    { before = $0 }' "$file"
done)"

# One door to curses, none to Foundation, threads and shells.
complain "$(grep -nE '#include <(n?curses|term|panel)\.h>' -r Sources Tests Benchmarks \
  | grep -v -e '^Sources/CNcurses/' -e '^Benchmarks/Floor/' | sed 's/$/  (only CNcurses includes curses)/')"
complain "$(grep -nE '^ *(package |internal |public )?import (Foundation|FoundationEssentials|Dispatch)\b' -r Sources Tests Benchmarks \
  | sed 's/$/  (Foundation stays out)/')"
complain "$(grep -nE '\b(system|popen)\(' -r Sources --include '*.c' --include '*.swift' | sed 's/$/  (no shell)/')"
complain "$(grep -nE '\b(TODO|FIXME|XXX|HACK)\b' -r Sources Tests Content Benchmarks | sed 's/$/  (finish it or leave it out)/')"

exit $status
