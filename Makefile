# Everything that is done with the project. `make packet` and `make test` need nothing but Swift on Debian or Ubuntu.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := packet

PREFIX ?= /usr/local
DESTDIR ?=
program := .build/release/vinhdanh
examples := $(patsubst examples/%/ceremony.yaml,%,$(sort $(wildcard examples/*/ceremony.yaml examples/genres/*/ceremony.yaml)))
stamps := $(examples:%=.build/packets/%)
shipped := $(shell find templates -type f)

.PHONY: packet packets program test lint arrows install deb setup setup-tests FORCE

## Sets up, builds for release and builds the packets of all examples.
packet: setup program
	@$(MAKE) --no-print-directory packets
	@echo "The packets lie in:"
	@for name in $(examples); do echo "  $(CURDIR)/examples/$$name/packet"; done

# The runtime of Swift goes into the program: what is installed needs no Swift, and starts sooner.
program:
	@swift build -c release --product vinhdanh --static-swift-stdlib -Xlinker -s

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

## Checks the formatting.
lint:
	swift format lint --strict -r Package.swift Sources Tests

## Compares docs/architecture.md, Package.swift and the imports.
arrows:
	.ci/arrows

## Installs the program and its templates below PREFIX.
install: setup program
	install -D -m 755 $(program) $(DESTDIR)$(PREFIX)/bin/vinhdanh
	rm -rf $(DESTDIR)$(PREFIX)/share/vinhdanh/templates
	find templates -type f -exec install -D -m 644 {} $(DESTDIR)$(PREFIX)/share/vinhdanh/{} \;

## Makes a Debian package below .build/deb; `packaging/test-deb` tries it in a bare Debian root.
deb: setup program
	@packaging/build-deb

setup:
	@.ci/setup

setup-tests:
	@.ci/setup tests
