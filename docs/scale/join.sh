#!/bin/bash
# Puts the parts of all shards into one folder, and joins their texts and PDFs in order: `join.sh CEREMONY`.
set -euo pipefail
parts=$1/parts
whole=$1/whole
mkdir -p "$whole"
# Names of parts sort in their order: …-phan-01-12, …-phan-02-12.
find "$parts" -type f -name '*-phan-*' -exec cp -t "$whole" {} +
cd "$whole"
for stem in $(ls | sed -nE 's/-phan-[0-9]+-[0-9]+\.(txt|pdf)$/.\1/p' | sort -u); do
  name=${stem%.*} ending=${stem##*.}
  case $ending in
  txt)
    first=yes
    for part in "$name"-phan-*.txt; do
      [ -n "$first" ] || printf '\n* * *\n\n'
      first=
      cat "$part"
    done >"$stem"
    ;;
  pdf) pdfunite "$name"-phan-*.pdf "$stem" ;;
  esac
done
