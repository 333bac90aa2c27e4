# Everything that is done with the project. `make packet` and `make test` need nothing but Swift on Debian or Ubuntu.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := packet

PREFIX ?= /usr/local
DESTDIR ?=
program := .build/release/vinhdanh
examples := $(patsubst examples/%/ceremony.yaml,%,$(sort $(wildcard examples/*/ceremony.yaml examples/genres/*/ceremony.yaml)))
stamps := $(examples:%=.build/packets/%)
memory := ^(XMLKit|ZipKit|Typesetting|PDFWriter|PNGWriter|DOCXWriter)Tests\.
threads := ^(Typesetting|PageLayout|PDFWriter|Pipeline)Tests\.
pictured := trang-tron-a4 truong-hoc-a4 doanh-nghiep-a4 thieu-nhi-a4
shipped := $(shell find templates -type f)

.PHONY: packet packets program test browser sanitize mutations faults fuzz bench bench-quick pictures lint arrows install deb setup setup-tests setup-page FORCE

## Sets up, builds for release and builds the packets of all examples.
packet: setup program
	@$(MAKE) --no-print-directory packets
	@echo "The packets lie in:"
	@for name in $(examples); do echo "  $(CURDIR)/examples/$$name/packet"; done

# The runtime of Swift goes into the program: what is installed needs no Swift, and starts sooner.
program:
	@swift build -c release --product vinhdanh --static-swift-stdlib -Xlinker -s
	@git describe --always --dirty=+ --abbrev=12 --exclude='*' >$(program).commit 2>/dev/null || rm -f $(program).commit

packets: $(stamps)

# A packet is built again when what it is made from has changed, or when it is gone.
.SECONDEXPANSION:
.build/packets/%: $$(filter-out examples/$$*/packet,$$(wildcard examples/$$*/*)) $(shipped) $(program)
	@$(program) build examples/$*
	@mkdir -p $(@D) && touch $@
gone := $(filter-out $(wildcard examples/*/packet/manifest.json examples/genres/*/packet/manifest.json),$(examples:%=examples/%/packet/manifest.json))
$(gone:examples/%/packet/manifest.json=.build/packets/%): FORCE
FORCE:

## Sets up and passes the tests.
test: setup-tests
	swift test

## Does on the page what a clerk does, in Chromium.
browser: setup-page .build/browser
	swift build --product vinhdanh
	.build/browser/bin/python Tests/Browser/journeys.py .build/debug/vinhdanh

.build/browser:
	python3 -m venv $@
	$@/bin/pip install -q 'selenium>=4.20,<5' axe-core-python

## Passes the tests that touch memory and threads with both sanitizers: the C libraries' doors, and what runs beside the main
## thread. What the system's libraries and global values keep until the end is no leak.
sanitize: setup-tests
	ASAN_OPTIONS=detect_leaks=0 swift test --sanitize=address --scratch-path .build-address --filter '$(memory)'
	mkdir -p .build-thread && clang -O1 -c .ci/mutex-slow-paths.c -o .build-thread/mutex-slow-paths.o
	swift test --sanitize=thread --scratch-path .build-thread -Xlinker $(CURDIR)/.build-thread/mutex-slow-paths.o --filter '$(threads)'

## Brings 10,000 changed inputs through every way in, in a release build; SEED=n takes others, TIMES=n more.
mutations: setup
	swift build -c release --product mutations --static-swift-stdlib
	.build/release/mutations $(or $(TIMES),1) $(or $(SEED),1)

## Kills runs of the program and refuses calls of the system, one after another; KILLS=n, REFUSALS=n how many of each.
faults: setup program
	.ci/setup faults
	.ci/faults $(program) $(or $(KILLS),300) $(or $(REFUSALS),12)

## Lets libFuzzer look for inputs that break a way in, a minute in all; SECONDS_EACH=n longer, DOOR=name one of them.
fuzz: setup
	.ci/fuzz $(or $(SECONDS_EACH),3) $(DOOR)

## Measures the program beside its peers and writes bench/results.md; `bench-quick` runs each once and writes nothing.
bench bench-quick: setup program
	.ci/setup bench
	swift build -c release --product template-bench --static-swift-stdlib
	[ -d .build/peers ] || python3 -m venv .build/peers
	.build/peers/bin/pip install -q -r bench/requirements.txt
	bench/run.py --program $(program) --fill .build/release/template-bench --python .build/peers/bin/python $(if $(filter bench-quick,$@),--quick)
	.build/peers/bin/python bench/lists/run.py --program $(program) $(if $(filter bench-quick,$@),--rows 10000 --runs 1)
	.build/peers/bin/python bench/word/run.py --program $(program) $(if $(filter bench-quick,$@),--people 500 --runs 1)
	bench/page $(program)

## Checks the formatting, and that no arithmetic on what comes from outside can trap.
lint:
	swift format lint --strict -r Package.swift Sources Tests
	.ci/numbers

## Compares docs/architecture.md, Package.swift and the imports.
arrows:
	.ci/arrows

## Makes the pictures of docs/pictures again: four designs of certificates filled with hard names, a decision, a draft with its
## trace, and the page.
pictures: setup setup-page program .build/browser
	rm -rf .build/gallery
	$(program) templates --gallery .build/gallery
	mkdir -p docs/pictures
	for name in $(pictured); do cp .build/gallery/$$name/packet/giay-khen/*-2.png docs/pictures/$$name.png; done
	.build/browser/bin/python Tests/Browser/journeys.py $(program) --pictures docs/pictures
	$(program) build examples/quyet-dinh-huyen-2021 -o .build/gallery/decision --only decision --format png --pages 1 --dpi 70
	cp .build/gallery/decision/quyet-dinh/*-1.png docs/pictures/quyet-dinh.png
	$(program) build examples/kien-an-2020 -o .build/gallery/draft --only news --format png --pages 1 --dpi 70 --trace
	cp .build/gallery/draft/tin-bai/*-1.png docs/pictures/tin-bai.png

## Installs the program and its templates below PREFIX.
install: setup program
	install -D -m 755 $(program) $(DESTDIR)$(PREFIX)/bin/vinhdanh
	[ ! -f $(program).commit ] || install -D -m 644 $(program).commit $(DESTDIR)$(PREFIX)/share/vinhdanh/commit
	rm -rf $(DESTDIR)$(PREFIX)/share/vinhdanh/templates
	find templates -type f -exec install -D -m 644 {} $(DESTDIR)$(PREFIX)/share/vinhdanh/{} \;

## Makes a Debian package below .build/deb; `packaging/test-deb` tries it in a bare Debian root.
deb: setup program
	@packaging/build-deb

setup:
	@.ci/setup

setup-tests:
	@.ci/setup tests

setup-page:
	@.ci/setup page
