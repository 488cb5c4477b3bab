#!/usr/bin/env bash
# Deploys an environment: the resources, the code, the event subscriptions, then a smoke test; the last good package goes back when it
# fails. Needs az 2.76 or newer (signed in), jq, zip, unzip and the .NET SDK. Called by a person, by azd (azure.yaml) and by the workflow.
#
#   AZURE_ENV_NAME=dev AZURE_RESOURCE_GROUP=dit-dev infra/deploy.sh
#
#   --plan             says what would change, and changes nothing
#   --resources        ends when the resources are there, before the code
#   --package ZIP      deploys this package in place of one that is built here
#   --provisioned      the resources are there (azd made them): begins with the code
#   --reference DIR    puts these CSV files in force first, unless there are some
# The variables of README.md, Parameters, are read here and by the plan alike.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(dirname "$here")"
: "${AZURE_ENV_NAME:?say which environment: dev or prod}" "${AZURE_RESOURCE_GROUP:?say which resource group}"
export AZURE_ENV_NAME
plan="" resources="" package="" provisioned="" reference="${DIT_REFERENCE_DATA:-}"
while [[ $# -gt 0 ]]; do
  case "$1" in
    --plan) plan=1; shift ;;
    --resources) resources=1; shift ;;
    --provisioned) provisioned=1; shift ;;
    --package) package="$2"; shift 2 ;;
    --reference) reference="$2"; shift 2 ;;
    *) echo "deploy.sh: $1 is not known." >&2; exit 2 ;;
  esac
done

stamp="$(date -u +%Y%m%d%H%M%S)"
group=(--resource-group "$AZURE_RESOURCE_GROUP")
say() { printf '\n== %s\n' "$*" >&2; }

# The compiler of build.sh is the one that az uses too.
"$here/build.sh"
PATH="$(cd "$(dirname "$(ls "$root"/artifacts/bicep/*/*/bicep | tail -n 1)")" && pwd):$PATH"
export PATH
az config set bicep.use_binary_from_path=true --only-show-errors

if [[ -n "$plan" ]]; then
  # Who plans may write nothing; the usual validation asks for the right to write each resource.
  DIT_EVENT_SUBSCRIPTIONS=false az deployment group what-if "${group[@]}" --parameters "$here/main.bicepparam" \
    --validation-level ProviderNoRbac --exclude-change-types NoChange Ignore
  echo "Not in this list: the event subscriptions, because their address holds a key that a planner may not read."
  [[ -n "${DIT_NOTIFY_KEY:-}" ]] || echo "Not in this list: the GOV.UK Notify key, because DIT_NOTIFY_KEY is a secret of the deployment."
  [[ -n "${DIT_ALERT_WEBHOOKS:-}" ]] ||
    echo "DIT_ALERT_WEBHOOKS is a secret of the deployment and empty here: the list may say that a receiver goes which the deployment keeps."
  exit 0
fi

if [[ -z "$package" && -z "$resources" ]]; then
  say "The package"
  rm -rf "$root/artifacts/app" "$root/artifacts/app.zip"
  dotnet publish "$root/functions/DitFunctions" --configuration Release -p:ServiceBusTriggers=true --output "$root/artifacts/app" --nologo --verbosity quiet
  # From inside the folder: host.json must lie at the root, and .azurefunctions is a hidden folder that must come along.
  (cd "$root/artifacts/app" && zip --quiet --recurse-paths ../app.zip .)
  package="$root/artifacts/app.zip"
fi

if [[ -z "$provisioned" ]]; then
  say "First stage: the resources"
  DIT_EVENT_SUBSCRIPTIONS=false az deployment group create --name "resources-$stamp" "${group[@]}" --parameters "$here/main.bicepparam" --output none
fi
[[ -z "$resources" ]] || exit 0

named() { az storage account list "${group[@]}" --query "[?starts_with(name,'$1')].name | [0]" --output tsv; }
app="$(az functionapp list "${group[@]}" --query "[?tags.\"azd-service-name\"=='app'].name | [0]" --output tsv)"
state="$(named ditstate)"
drop="$(named ditdrop)"
[[ -n "$app" && -n "$state" && -n "$drop" ]] || { echo "deploy.sh: the group has no app; deploy the resources first." >&2; exit 1; }

# Through the command, so that the audit table has who did it. A role that is minutes old may not have reached storage yet.
seed() {
  local attempt have status
  for attempt in 1 2 3 4 5; do
    if have="$(az storage blob list --account-name "$state" --container-name config --auth-mode login --query 'length(@)' --output tsv)"; then
      if [[ "$have" != 0 ]]; then echo "There are reference data: dit config apply changes them." >&2; return 0; fi
      status=0
      dotnet run --project "$root/functions/DitFunctions.Local" --configuration Release -- config apply "$reference" \
        --reason "first reference data of $AZURE_ENV_NAME" \
        --drop "https://$drop.blob.core.windows.net" --state "https://$state.blob.core.windows.net" || status=$?
      # 2: the data themselves are wrong, and it has said where.
      case "$status" in 0) return 0 ;; 2) return 1 ;; esac
    fi
    echo "deploy.sh: config cannot be reached from here yet ($attempt of 5)." >&2
    if [[ "$attempt" -lt 5 ]]; then sleep 60; fi
  done
  return 1
}

if [[ -n "$reference" ]]; then
  say "Reference data"
  seed || echo "deploy.sh: no reference data were put in force; the code goes on without (README.md, Reference data on the first day)." >&2
fi

put() {
  # A role that is minutes old may not have reached storage yet, so the upload is tried again.
  local attempt
  for attempt in 1 2 3 4 5; do
    if az functionapp deployment source config-zip "${group[@]}" --name "$app" --src "$1" --output none; then return 0; fi
    echo "deploy.sh: the upload failed ($attempt of 5)." >&2
    sleep 60
  done
  return 1
}

# The commit that a package was built from, as its health will say it.
commit_of() {
  unzip -p "$1" Dit.Interface.dll | LC_ALL=C grep --text --only-matching --extended-regexp '[0-9.]+\+[0-9a-f]{40}' | head -n 1 | cut -d + -f 2 || true
}

tested() {
  local commit
  commit="$(commit_of "$1")"
  [[ -n "$commit" ]] || { echo "deploy.sh: $1 does not say which commit it was built from." >&2; return 1; }
  "$here/smoke.sh" "$app" "$commit"
}

say "The code"
put "$package"

say "The host's key for Event Grid"
for _ in $(seq 1 30); do
  key="$(az functionapp keys list "${group[@]}" --name "$app" --query 'systemKeys.blobs_extension != null' --output tsv || true)"
  [[ "$key" == true ]] && break
  sleep 20
done
[[ "$key" == true ]] || { echo "deploy.sh: the host did not start: see its log stream." >&2; exit 1; }

say "Second stage: the event subscriptions"
DIT_EVENT_SUBSCRIPTIONS=true az deployment group create --name "subscriptions-$stamp" "${group[@]}" --parameters "$here/main.bicepparam" --output none

say "Smoke test"
if tested "$package"; then
  # What goes back when the next one fails.
  mkdir -p "$root/artifacts/good"
  cp "$package" "$root/artifacts/good/$AZURE_ENV_NAME.zip"
  exit 0
fi

last="${DIT_LAST_GOOD_PACKAGE:-$root/artifacts/good/$AZURE_ENV_NAME.zip}"
if [[ -f "$last" ]]; then
  say "The smoke test failed: the last good package goes back"
  put "$last"
  tested "$last" || echo "deploy.sh: the last good package does not pass either: see the log stream." >&2
else
  echo "deploy.sh: the smoke test failed, and there is no last good package to put back." >&2
fi
exit 1
