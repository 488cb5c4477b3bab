#!/usr/bin/env bash
# Shows that a deployed app works: it answers that it is healthy, its timers tick, and, where DIT_CANARY_BODY names a body, an applicant
# file of that body is confirmed. Needs az (signed in) and curl.
#
#   AZURE_RESOURCE_GROUP=dit-dev infra/smoke.sh APP
#
# The body is in bodies.csv for this test alone, with enabled = false: its file is taken and confirmed as any other, no extract is made for
# it, and nobody gets an alert on days without a file. The file has no rows, so nobody gets a notice. Where malwareScan is on, the file is
# confirmed only after the scan, so the test shows that verdicts arrive too.
set -euo pipefail

app="${1:?say which app}"
group=(--resource-group "${AZURE_RESOURCE_GROUP:?say which resource group}")
rule="smoke-test-$$"
host="$(az functionapp show "${group[@]}" --name "$app" --query properties.defaultHostName --output tsv)"

# Event Grid and operators alone reach the app: this machine is let in for as long as the test takes.
address="$(curl --silent --fail --max-time 20 https://api.ipify.org || true)"
closed() {
  az functionapp config access-restriction remove "${group[@]}" --name "$app" --rule-name "$rule" --output none ||
    echo "smoke.sh: this machine still has access to $app. Remove the access rule $rule by hand." >&2
}
if [[ -n "$address" ]]; then
  trap closed EXIT
  az functionapp config access-restriction add "${group[@]}" --name "$app" --rule-name "$rule" --action Allow --ip-address "$address/32" --priority 900 --output none
else
  echo "smoke.sh: the address of this machine is not known, so no access rule was added. It must be one of DIT_OPERATOR_ADDRESSES." >&2
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

if [[ -n "${DIT_CANARY_BODY:-}" ]]; then
  state="$(az storage account list "${group[@]}" --query "[?starts_with(name,'ditstate')].name | [0]" --output tsv)"
  canary="$(mktemp -d)"
  # Where the state account has a private endpoint alone, bodies.csv cannot be read from here.
  if az storage blob download --account-name "$state" --container-name config --name bodies.csv --file "$canary/bodies.csv" --auth-mode login --output none; then
    row="$(tr -d '\r"' < "$canary/bodies.csv" | grep "^$DIT_CANARY_BODY," || true)"
    [[ -n "$row" ]] || { echo "smoke.sh: bodies.csv has no row for $DIT_CANARY_BODY. Add one with enabled = false (infra/README.md)." >&2; exit 1; }
    [[ "$(cut -d, -f4 <<< "$row")" == false ]] || { echo "smoke.sh: $DIT_CANARY_BODY must have enabled = false in bodies.csv: it would get extracts and alerts." >&2; exit 1; }
  else
    echo "smoke.sh: bodies.csv cannot be read from here, so the row of $DIT_CANARY_BODY was not checked." >&2
  fi
  drop="$(az storage account list "${group[@]}" --query "[?starts_with(name,'ditdrop')].name | [0]" --output tsv)"
  blobs() { az storage blob list --account-name "$drop" --container-name "$1" --prefix "$2" --num-results '*' --auth-mode login --query 'length(@)' --output tsv; }
  # Numbers of a body may have gaps, so the minute serves as one that was never used.
  name="DE_${DIT_CANARY_BODY}_APP_$(date -u +%Y%m%d)_$(printf %08d $(($(date +%s) / 60))).DAT"
  now="$(date -u '+%Y%m%d %H%M%S')"
  printf '"HDR","%s","%s","%s","%s","%s","01"\r\n"TRL",2\r\n' "$name" "$now" "$DIT_CANARY_BODY" "$now" "$now" > "$canary/$name"
  before="$(blobs tis-outbound "$DIT_CANARY_BODY/DE_${DIT_CANARY_BODY}_APC_")"
  az storage blob upload --account-name "$drop" --container-name tis-inbound --name "$name" --file "$canary/$name" --auth-mode login --output none
  confirmed=""
  for _ in $(seq 1 60); do
    if [[ "$(blobs tis-inbound "$name")" == 0 && "$(blobs tis-outbound "$DIT_CANARY_BODY/DE_${DIT_CANARY_BODY}_APC_")" -gt "$before" ]]; then confirmed=1; break; fi
    sleep 10
  done
  rm -rf "$canary"
  [[ -n "$confirmed" ]] || { echo "smoke.sh: the canary file was not confirmed within 10 minutes." >&2; exit 1; }
fi
echo "smoke.sh: $app is healthy and at work." >&2
