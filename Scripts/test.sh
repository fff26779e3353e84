#!/bin/sh
# Runs the tests that are built, and says last which failed and why: among thousands of lines
# nobody finds them. Arguments go to `swift test`.
set -u
mkdir -p .build
log=.build/test.log
status=.build/test.status

{
  "${SWIFT:-swift}" test --skip-build "$@" 2>&1
  echo $? >"$status"
} | tee "$log"

result=$(cat "$status")
if [ "$result" -ne 0 ]; then
  printf '\nFailed (all of it is in %s):\n' "$log"
  # A failure and the lines that explain it, a screen at most, until the next line of a test.
  awk '/✘/ && / recorded an issue / { shown = 32 }
    /^[✔◇✘]/ && !/ recorded an issue / { shown = 0 }
    shown > 0 { print substr($0, 1, 400); shown-- }' "$log" | tail -n 100
  grep '✘ \(Test\|Suite\)' "$log" | grep -v ' recorded an issue ' | cut -c1-200 | tail -n 20
fi
exit "$result"
