#!/usr/bin/env bash
# Mutation test of the rules in Dit.Core. Builds the mutants of mutants.txt into one scratch copy, each behind a switch, and runs
# Dit.Core.Tests once for each: a mutant that no test notices survives. Exit code 1 when one survives that is not explained.
#   tests/mutants/run.sh [NUMBER ...]     all, or those with these numbers
#   tests/mutants/run.sh --check          only says whether each mutant's text stands in its file exactly once; builds nothing
set -euo pipefail
cd "$(dirname "$0")/../.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
git ls-files -z -co --exclude-standard functions/Dit.Core tests/Dit.Core.Tests functions/Directory.Build.props Directory.Build.props Directory.Packages.props global.json DitFunctions.sln README.md \
  | xargs -0 cp --parents -t "$scratch"

names=() files=() explained=() misplaced=0
misplace() {
  echo "mutant $1" >&2
  misplaced=$((misplaced + 1))
}
while IFS= read -r line || [ -n "$line" ]; do
  case $line in
    '#'* | '') name='' ;;
    '- '*) from=${line#- } ;;
    '+ '*)
      to=${line#+ } number=$((${#names[@]} + 1)) path=functions/Dit.Core/$file
      names+=("$name ($file)") files+=("$file") explained+=('')
      if [ ! -f "$path" ]; then
        misplace "$number ($name): there is no file $file"
        continue
      fi
      rest=$(<"$path") rest=${rest#*"$from"}
      if [ "$rest" = "$(<"$path")" ] || [ "$rest" != "${rest#*"$from"}" ]; then
        misplace "$number ($name): its text does not stand in $file exactly once"
        continue
      fi
      content=$(<"$scratch/$path")
      if [ "$content" = "${content#*"$from"}" ]; then
        misplace "$number ($name): its text lies across an earlier mutant's; put the longer one first"
        continue
      fi
      # The rule comes first, so that the next mutant of the same text finds it and not the mutant.
      switched="(global::Mutants.On != $number ? ($from) : ($to))"
      printf '%s\n' "${content%%"$from"*}$switched${content#*"$from"}" >"$scratch/$path"
      ;;
    '? '*) explained[${#names[@]} - 1]=${line#? } ;;
    *) if [ -z "$name" ]; then name=$line; else file=$line; fi ;;
  esac
done <tests/mutants/mutants.txt
if [ "$misplaced" -ne 0 ]; then
  echo "$misplaced of ${#names[@]} mutants have no text to change: bring tests/mutants/mutants.txt up to today's source" >&2
  exit 1
fi
if [ "${1:-}" = --check ]; then
  echo "mutants: the text of each of ${#names[@]} stands in its file exactly once"
  exit 0
fi

cat >"$scratch/functions/Dit.Core/Mutants.cs" <<'CODE'
internal static class Mutants
{
    internal static readonly int On = int.Parse(System.Environment.GetEnvironmentVariable("DIT_MUTANT") ?? "0", System.Globalization.CultureInfo.InvariantCulture);
}
CODE
printf '{ "stopOnFail": true }\n' >"$scratch/tests/Dit.Core.Tests/xunit.runner.json"
project=$scratch/tests/Dit.Core.Tests
dotnet build "$project" -p:TreatWarningsAsErrors=false -p:EnforceCodeStyleInBuild=false -p:RunAnalyzers=false -v:q -clp:ErrorsOnly
tests=$(echo "$project"/bin/Debug/*/Dit.Core.Tests.dll)
cp "$project/xunit.runner.json" "$(dirname "$tests")"

# The tests of the mutant's own room first: most mutants end there.
passes() {
  local room=${2%%/*}
  DIT_MUTANT=$1 dotnet test "$tests" --filter "FullyQualifiedName~.${room%s}" >"$scratch/log" 2>&1 && DIT_MUTANT=$1 dotnet test "$tests" >"$scratch/log" 2>&1
}

if ! passes 0 Applicants; then
  tail -n 20 "$scratch/log" >&2
  echo "the tests fail without any mutant" >&2
  exit 1
fi

killed=0 known=0 survived=0
if [ $# -eq 0 ]; then set -- $(seq "${#names[@]}"); fi
for number in "$@"; do
  if ! passes "$number" "${files[number - 1]}"; then
    killed=$((killed + 1))
    echo "killed    $number ${names[number - 1]}: $(sed -n 's/.*\] *\(.*\) \[FAIL\]$/\1/p' "$scratch/log" | head -n 1)"
  elif [ -n "${explained[number - 1]}" ]; then
    known=$((known + 1))
    echo "explained $number ${names[number - 1]}: ${explained[number - 1]}"
  else
    survived=$((survived + 1))
    echo "SURVIVED  $number ${names[number - 1]}"
  fi
done
echo "$# mutant$([ $# -eq 1 ] || echo s): $killed killed, $known explained, $survived survived"
[ "$survived" -eq 0 ]
