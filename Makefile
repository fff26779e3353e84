# Monograph: `make run` opens the shipped library, `make test` checks everything. `make help` lists the rest.

SWIFT   ?= swift
PREFIX  ?= /usr/local
DESTDIR ?=
BINARY   = .build/release/monograph
PREPARED = .build/prepared/library.image
MONOGRAPH_ARGUMENTS ?=
BENCH_SEARCH ?=
BENCH_READER ?=

# The release is one static executable on Linux (ARCHITECTURE.md, "What starting costs").
ifeq ($(shell uname -s),Linux)
RELEASE = -c release --static-swift-stdlib -Xswiftc -static-executable -Xlinker -s
else
RELEASE = -c release
endif

# A crash must end the program with its true signal, not with the runtime's questions on the terminal.
export SWIFT_BACKTRACE = enable=no

.PHONY: help deps test-deps run build test lint format bench bench-search bench-reader fuzz install uninstall clean

help: # This list
	@awk -F ':.*# ' '/^[a-z-]+:.*# / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

deps: # Install the C libraries that are missing
	@sh Scripts/install-dependencies.sh libraries

test-deps: deps # Install what only the tests need besides
	@sh Scripts/install-dependencies.sh tests

run: deps build # Build, then open the shipped library
	$(BINARY) $(MONOGRAPH_ARGUMENTS)

build: # Build the release executable
	@mkdir -p .build/prepared
	@[ -e $(PREPARED) ] || { : > $(PREPARED); touch Sources/CPrepared/prepared.c; }
	$(SWIFT) build $(RELEASE) --product PrepareLibrary
	.build/release/PrepareLibrary $(PREPARED).new
	@cmp -s $(PREPARED).new $(PREPARED) || cp $(PREPARED).new $(PREPARED)
	$(SWIFT) build $(RELEASE) --product monograph

test: test-deps lint build # Lint, build with warnings as errors, run every test
	$(SWIFT) build --build-tests
	MONOGRAPH_BINARY=$(CURDIR)/$(BINARY) TZ=UTC SWIFT=$(SWIFT) sh Scripts/test.sh

lint: # Check the sources' format, sizes and house rules
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks
	sh Scripts/lint.sh

format: # Format the sources in place
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests Benchmarks

bench: test-deps build # Measure against the floor and other programs
	$(SWIFT) build -c release --product Benchmark
	sh Benchmarks/build-floor.sh
	.build/release/Benchmark --monograph $(BINARY) $(BENCH_ARGUMENTS)

bench-search: test-deps # Measure search in made-up libraries (BENCH_SEARCH=all for large ones)
	$(SWIFT) build $(RELEASE) --product SearchBenchmark
	.build/release/SearchBenchmark $(BENCH_SEARCH)

bench-reader: deps # Measure the reader of scraped text (BENCH_READER="1 10 100": megabytes)
	$(SWIFT) build $(RELEASE) --product ReaderBenchmark
	.build/release/ReaderBenchmark $(BENCH_READER)

# Seconds to fuzz, and where findings go on being collected.
FUZZ_SECONDS ?= 1800
FUZZ_CORPUS = Tests/ArticlesTests/FuzzCorpus

fuzz: deps # Feed the readers what nobody would write, for FUZZ_SECONDS
	MONOGRAPH_FUZZ=1 $(SWIFT) build --build-path .build/fuzz -c release --product ReaderFuzz
	@mkdir -p .build/fuzz/corpus
	cp $(FUZZ_CORPUS)/*.txt Tests/ArticlesTests/Outlines/*.md Tests/ArticlesTests/Outlines/*.txt \
	  Tests/ArticlesTests/Scraped/*.txt .build/fuzz/corpus
	cd .build/fuzz && release/ReaderFuzz corpus -max_len=4096 -timeout=5 -rss_limit_mb=2048 \
	  -max_total_time=$(FUZZ_SECONDS) -print_final_stats=1

install: build # Install below PREFIX (/usr/local)
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/monograph

uninstall: # Remove what install put there
	rm -f $(DESTDIR)$(PREFIX)/bin/monograph

clean: # Remove everything that was built
	rm -rf .build
