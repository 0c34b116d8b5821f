#!/bin/sh
# Records in the folder that the first argument names: the other arguments, the environment and the standard input.
folder=$1
shift
for argument; do printf '%s\0' "$argument"; done >"$folder/arguments"
env -0 >"$folder/environment"
cat >"$folder/input"
