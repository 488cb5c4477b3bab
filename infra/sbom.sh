#!/usr/bin/env bash
# Writes what a published package carries, with versions and hashes, as CycloneDX: from the two dependency files that .NET writes, the
# worker's and the host extensions'. Needs jq.
#
#   infra/sbom.sh artifacts/app > artifacts/app.cdx.json
set -euo pipefail

folder="${1:?say which published folder}"
files=("$folder/DitFunctions.deps.json")
[[ -f "$folder/.azurefunctions/function.deps.json" ]] && files+=("$folder/.azurefunctions/function.deps.json")

jq --slurp '
  [ .[].libraries | to_entries[] | select(.value.type == "package")
    | (.key | split("/")) as [$name, $version]
    | { type: "library", name: $name, version: $version, purl: "pkg:nuget/\($name)@\($version)",
        properties: (if (.value.sha512 // "") == "" then [] else [{ name: "nuget:sha512", value: (.value.sha512 | ltrimstr("sha512-")) }] end) } ]
  | unique_by(.purl)
  | { bomFormat: "CycloneDX", specVersion: "1.6", version: 1,
      metadata: { component: { type: "application", name: "DitFunctions" } }, components: . }
' "${files[@]}"
