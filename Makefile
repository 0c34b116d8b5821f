# Coltiva: build, try, check, install. `make help` lists what there is.

PREFIX ?= $(HOME)/.local
DESTDIR ?=
SWIFT ?= swift
BIN = .build/release

ifeq ($(PREFIX),$(HOME)/.local)
  unitdir ?= $(HOME)/.config/systemd/user
else
  unitdir ?= $(PREFIX)/lib/systemd/user
endif
# The journal reads catalogs from one place only, whatever the prefix.
catalogdir ?= /usr/lib/systemd/catalog

PACKAGES = libarchive-dev libexpat1-dev libical-dev libsqlite3-dev libsystemd-dev libnotify-bin pkg-config procps
TEST_PACKAGES = dbus dbus-user-session dunst fish fonts-dejavu-core groff-base imagemagick jq libfaketime libpam-systemd make mandoc \
  python3 python3-dbus python3-gi shellcheck strace systemd tzdata util-linux x11-utils xclip xvfb zsh

# How long, and from which seed, lives are simulated: a fresh one where none is given.
YEARS ?= 100
SEED ?=
EVENTS ?=
# Those that `make check` plays each time, and how long it plays a fresh one.
FIXED_SEEDS = 1 1001 20270301
FIXED_YEARS = 60
FRESH_YEARS = 12

.PHONY: help deps deps-test build release demo check lint test man man-check examples pictures e2e simulate simulate-fixed simulate-coverage \
  simulate-mutants mutate-rules bench certification wire-systemd invitations exports todo fuzz install uninstall clean

help:
	@echo 'make demo       install what is missing, build, and see a reminder fire'
	@echo 'make check      all tests'
	@echo 'make install    to $(PREFIX) (PREFIX= and DESTDIR= are honoured)'
	@echo 'make uninstall  take it away again; what you have told Coltiva stays'
	@echo 'make simulate   play a hundred years of faults; SEED= YEARS= EVENTS= to see one again'
	@echo 'make bench      measure the shipped build beside its budgets'
	@echo 'make certification  try our Varlink on another implementation, each way'
	@echo 'make wire-systemd  break the rules of Varlink to coltivad and to a server of systemd; VARLINKCTL_TREE= is where that is'
	@echo 'make invitations  have other programs read the invitations that we write'
	@echo 'make exports    have other programs read what we export'
	@echo 'make todo       have other programs work on the to-do list, to a server and back'
	@echo 'make fuzz       feed whatever comes to what reads what others send; SECONDS= for each target'
	@echo 'make man        write the manual pages in docs/man again, from what the code says of itself'
	@echo 'make deps       what building and running needs, from Debian'\''s packages'
	@echo 'make pictures   draw docs/pictures anew'
	@echo 'make lint test man-check examples e2e release clean simulate-coverage simulate-mutants mutate-rules'

deps:
	@tools/install-packages.sh $(PACKAGES)

deps-test:
	@tools/install-packages.sh $(PACKAGES) $(TEST_PACKAGES)

build: deps
	$(SWIFT) build

# What is shipped: it runs where no Swift is installed.
release: deps
	$(SWIFT) build -c release --static-swift-stdlib --product coltivad
	$(SWIFT) build -c release --static-swift-stdlib --product coltiva

demo: deps
	@$(SWIFT) build --product coltivad
	@$(SWIFT) build --product coltiva
	@tools/demo.sh .build/debug

check: deps-test
	$(MAKE) lint test man-check examples simulate-fixed simulate-coverage e2e
	$(MAKE) simulate YEARS=$(FRESH_YEARS) SEED=
	$(MAKE) fuzz SECONDS=5

lint:
	$(SWIFT) format lint --strict --recursive --parallel --configuration .swift-format Package.swift Sources Tests
	tools/house-rules.sh
	tools/check-manifest.py
	tools/rule-quotes.py
	shellcheck -x -S warning $$(git ls-files '*.sh' .ci/run config/hooks)

# All at once, those that talk to a process or a socket would wait for those that compute, minutes long.
test:
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --disable-xctest --experimental-maximum-parallelization-width 16

# The pages are committed, so that installing needs no Python; they are made of what the built programs say.
man: build
	tools/man-pages.py .build/debug

# After `build` or `test`: the pages are as they would be written now, and every example in them is understood.
man-check:
	tools/man-pages.py --check .build/debug

# What the README shows; by hand, for the times in it are those of the day.
pictures: release
	tools/pictures.py $(BIN)

# Each example of the help texts and the README, carried out with a daemon of its own.
examples: build
	tools/examples.py .build/debug

$(BIN)/simulate: FORCE
	$(SWIFT) build -c release --static-swift-stdlib --product simulate
FORCE:

simulate: deps $(BIN)/simulate
	$(BIN)/simulate --years $(YEARS) $(if $(SEED),--seed $(SEED)) $(if $(EVENTS),--events $(EVENTS))

simulate-fixed: deps $(BIN)/simulate
	for seed in $(FIXED_SEEDS); do $(BIN)/simulate --years $(FIXED_YEARS) --seed $$seed || exit 1; done

# What of the planner and the engine the simulation alone goes through.
simulate-coverage: deps
	tools/simulate-coverage.sh

# One deliberate defect for each invariant, each of which must be found.
simulate-mutants: deps
	tools/simulate-mutants.py

# One deliberate defect for each condition of a rule, each of which a test of the planner must find.
mutate-rules: deps
	tools/mutate-rules.py

e2e: release
	Tests/EndToEnd/run.sh $(BIN)

# Our Varlink and another one, each way; the other comes from PyPI, or is skipped.
certification: deps
	$(SWIFT) build --product varlink-certification
	Tests/Certification/run.sh .build/debug

# The same conversations with coltivad and with a server of systemd 257, of this machine or of the tree; skipped where there is none.
wire-systemd: deps
	$(SWIFT) build --product coltivad
	Tests/Wire/compare.py .build/debug

# What other programs read of our invitations; those that cannot be had are skipped.
invitations: deps
	$(SWIFT) build --build-tests
	Tests/Invitations/run.sh

# What other programs read of our exports, likewise.
exports: deps
	$(SWIFT) build --build-tests
	Tests/Exports/run.sh

# What other programs make of our to-do list, and we of what they do to it; those that cannot be had are skipped.
todo: deps
	$(SWIFT) build --product coltivad
	$(SWIFT) build --product coltiva
	Tests/ToDo/run.sh .build/debug

# Whatever comes, for so many seconds each, into what reads what others send.
SECONDS ?= 60
fuzz: deps
	tools/fuzz.sh $(SECONDS)

bench: release
	tools/bench.sh $(BIN)

install: $(if $(wildcard $(BIN)/coltiva),,release)
	tools/install.sh '$(BIN)' '$(DESTDIR)' '$(PREFIX)' '$(unitdir)' '$(catalogdir)'

uninstall:
	tools/uninstall.sh '$(DESTDIR)' '$(PREFIX)' '$(unitdir)' '$(catalogdir)'

clean:
	rm -rf .build .build-*
