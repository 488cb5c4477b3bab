#!/usr/bin/env bash
# Shows that a deployed app works: it answers that it is healthy, its timers tick, and, where DIT_CANARY_FILE names a file, that file goes
# through. Needs az (signed in) and curl.
#
#   AZURE_RESOURCE_GROUP=dit-dev infra/smoke.sh APP
#
# The canary is an applicant file of a body that is in bodies.csv for this purpose; each call sends it under the next number, and waits
# for its confirmation.
set -euo pipefail

app="${1:?say which app}"
group=(--resource-group "${AZURE_RESOURCE_GROUP:?say which resource group}")
rule="smoke-test-$$"
host="$(az functionapp show "${group[@]}" --name "$app" --query properties.defaultHostName --output tsv)"

# Event Grid and operators alone reach the app: this machine is let in for as long as the test takes.
address="$(curl --silent --fail --max-time 20 https://api.ipify.org || true)"
closed() { az functionapp config access-restriction remove "${group[@]}" --name "$app" --rule-name "$rule" --output none 2>/dev/null || true; }
if [[ -n "$address" ]]; then
  trap closed EXIT
  az functionapp config access-restriction add "${group[@]}" --name "$app" --rule-name "$rule" --action Allow --ip-address "$address/32" --priority 900 --output none
fi

healthy=""
for _ in $(seq 1 30); do
  answer="$(curl --silent --max-time 20 "https://$host/api/health" || true)"
  # Before the first day there are no reference data; the app itself is well.
  if [[ "$answer" == Healthy || "$answer" == "No reference data are in force." ]]; then healthy=1; break; fi
  echo "smoke.sh: not yet: ${answer:-no answer}" >&2
  sleep 20
done
[[ -n "$healthy" ]] || { echo "smoke.sh: the app is not healthy." >&2; exit 1; }

workspace="$(az monitor log-analytics workspace list "${group[@]}" --query '[0].customerId' --output tsv)"
ticks=0
for _ in $(seq 1 30); do
  ticks="$(az monitor log-analytics query --workspace "$workspace" --analytics-query 'AppMetrics | where Name == "dit.oldest_unfinished_seconds" and TimeGenerated > ago(15m) | count' --query '[0].Count' --output tsv || echo 0)"
  [[ "$ticks" -gt 0 ]] && break
  sleep 30
done
[[ "$ticks" -gt 0 ]] || { echo "smoke.sh: no timer has ticked for 15 minutes." >&2; exit 1; }

if [[ -n "${DIT_CANARY_FILE:-}" ]]; then
  drop="$(az storage account list "${group[@]}" --query "[?starts_with(name,'ditdrop')].name | [0]" --output tsv)"
  name="$(basename "$DIT_CANARY_FILE")"
  az storage blob upload --account-name "$drop" --container-name tis-inbound --name "$name" --file "$DIT_CANARY_FILE" --auth-mode login --output none
  confirmed=""
  for _ in $(seq 1 30); do
    gone="$(az storage blob exists --account-name "$drop" --container-name tis-inbound --name "$name" --auth-mode login --query exists --output tsv)"
    if [[ "$gone" == false ]]; then confirmed=1; break; fi
    sleep 10
  done
  [[ -n "$confirmed" ]] || { echo "smoke.sh: the canary file was not taken." >&2; exit 1; }
fi
echo "smoke.sh: $app is healthy and at work." >&2
