#!/usr/bin/env bash
# Compiles and lints the templates; a warning is a failure. The compiler comes through NuGet, from whatever feed this
# machine has, and is kept in artifacts/ for the next time. Result: artifacts/infra/main.json and a parameter file each.
set -euo pipefail

version=0.49.2
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
artifacts="$(dirname "$here")/artifacts"
out="$artifacts/infra"

case "$(uname -s)-$(uname -m)" in
  Linux-x86_64) rid=linux-x64 ;;
  Linux-aarch64) rid=linux-arm64 ;;
  Darwin-x86_64) rid=osx-x64 ;;
  Darwin-arm64) rid=osx-arm64 ;;
  *) echo "build.sh: no bicep compiler is known for $(uname -s) $(uname -m)." >&2; exit 1 ;;
esac

bicep="$artifacts/bicep/$version/$rid/bicep"
if [[ ! -x "$bicep" ]]; then
  # Outside the repository, so that its central versions and lock files have no say in this one download.
  scratch="$(mktemp -d)"
  trap 'rm -rf "$scratch"' EXIT
  cat > "$scratch/bicep.csproj" <<PROJECT
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageDownload Include="Azure.Bicep.CommandLine.$rid" Version="[$version]" /></ItemGroup>
</Project>
PROJECT
  dotnet restore "$scratch/bicep.csproj" --packages "$scratch/packages" --nologo --verbosity quiet
  mkdir -p "$(dirname "$bicep")"
  cp "$scratch/packages/azure.bicep.commandline.$rid/$version/tools/bicep" "$bicep.part"
  chmod +x "$bicep.part"
  mv "$bicep.part" "$bicep"
fi

# A compiled parameter file is plain text: a key that happens to be in the environment has no place in it.
unset DIT_NOTIFY_KEY DIT_ALERT_WEBHOOKS
mkdir -p "$out"
said="$out/diagnostics.txt"
: > "$said"
failed=0
quietly() { "$bicep" "$@" >> "$said" 2>&1 || failed=1; }

quietly build "$here/main.bicep" --outfile "$out/main.json"
quietly lint --pattern "$here/**/*.bicep"
for environment in dev prod; do
  export AZURE_ENV_NAME=$environment
  quietly lint "$here/main.bicepparam"
  quietly build-params "$here/main.bicepparam" --outfile "$out/$environment.parameters.json"
done

# The compiler's own warnings leave its exit code at 0: whatever it said counts.
if [[ $failed -ne 0 || -s "$said" ]]; then
  sort -u "$said" >&2
  echo "build.sh: the templates are not clean." >&2
  exit 1
fi
echo "build.sh: bicep $version, $(ls "$here"/modules/*.bicep | wc -l | tr -d ' ') modules, no warning."
