#!/usr/bin/env bash
# Shows that a deployed app works: it answers as the commit that was deployed that it is healthy, the timers of that commit tick, and, where
# DIT_CANARY_BODY names a body, an applicant file of that body comes in by its event and is confirmed. Needs az (signed in) and curl.
#
#   AZURE_RESOURCE_GROUP=dit-dev infra/smoke.sh APP COMMIT
#
# Who runs it needs Contributor on the group, and for the canary to be in DIT_OPERATOR_GROUP. This machine is let in to the app and to the
# drop account for as long as the test takes.
#
# The body is in bodies.csv for this test alone, with enabled = false: its file is taken and confirmed as any other, no extract is made for
# it, and nobody gets an alert on days without a file. The file has no rows, so nobody gets a notice. Where malwareScan is on, the file is
# taken only after the scan, so the test shows that verdicts arrive too.
set -euo pipefail

app="${1:?say which app}"
commit="${2:?say which commit}"
group=(--resource-group "${AZURE_RESOURCE_GROUP:?say which resource group}")
rule="smoke-test-$$"
began="$(date -u +%Y-%m-%dT%H:%M:%SZ)"
host="$(az functionapp show "${group[@]}" --name "$app" --query properties.defaultHostName --output tsv)"
az extension add --name log-analytics --yes --only-show-errors

address="$(curl --silent --fail --max-time 20 https://api.ipify.org || true)"
ruled="" opened="" drop="" canary=""
closed() {
  [[ -z "$canary" ]] || rm -rf "$canary"
  [[ -z "$ruled" ]] || az functionapp config access-restriction remove "${group[@]}" --name "$app" --rule-name "$rule" --output none ||
    echo "smoke.sh: this machine still has access to $app. Remove the access rule $rule by hand." >&2
  [[ -z "$opened" ]] || az storage account network-rule remove "${group[@]}" --account-name "$drop" --ip-address "$address" --output none ||
    echo "smoke.sh: $address still has access to $drop. Remove its network rule by hand." >&2
}
trap closed EXIT
if [[ -n "$address" ]]; then
  ruled=1
  az functionapp config access-restriction add "${group[@]}" --name "$app" --rule-name "$rule" --action Allow --ip-address "$address/32" --priority 900 --output none
else
  echo "smoke.sh: the address of this machine is not known, so no access rule was added. It must be one of DIT_OPERATOR_ADDRESSES." >&2
fi

# An instance of the package before may answer for as long as it has work.
healthy=""
for _ in $(seq 1 60); do
  answer="$(curl --silent --max-time 20 "https://$host/api/health" || true)"
  # Before the first day there are no reference data; the app itself is well.
  case "$answer" in
    "Healthy"$'\n'"Commit $commit" | "No reference data are in force."$'\n'"Commit $commit") healthy=1; break ;;
  esac
  echo "smoke.sh: not yet: ${answer:-no answer}" >&2
  sleep 20
done
[[ -n "$healthy" ]] || { echo "smoke.sh: the app does not answer that it is healthy at $commit." >&2; exit 1; }

workspace="$(az monitor log-analytics workspace list "${group[@]}" --query '[0].customerId' --output tsv)"
ticked="AppMetrics | where Name == \"dit.oldest_unfinished_seconds\" and tostring(Properties.commit) == \"$commit\" and TimeGenerated > datetime($began) | count"
ticks=0
for _ in $(seq 1 40); do
  ticks="$(az monitor log-analytics query --workspace "$workspace" --analytics-query "$ticked" --query '[0].Count' --output tsv || true)"
  [[ "${ticks:-0}" -gt 0 ]] && break
  sleep 30
done
[[ "${ticks:-0}" -gt 0 ]] || { echo "smoke.sh: no timer of $commit has ticked for 20 minutes." >&2; exit 1; }

if [[ -n "${DIT_CANARY_BODY:-}" ]]; then
  setting() { az functionapp config appsettings list "${group[@]}" --name "$app" --query "[?name=='$1'].value | [0]" --output tsv; }
  named() { az storage account list "${group[@]}" --query "[?starts_with(name,'$1')].name | [0]" --output tsv; }
  state="$(named ditstate)"
  drop="$(named ditdrop)"
  settle="$(setting Dit__SettleSeconds)"
  scans="$(setting Dit__AwaitScan)"
  canary="$(mktemp -d)"
  # Where the state account has a private endpoint alone, bodies.csv cannot be read from here.
  if az storage blob download --account-name "$state" --container-name config --name bodies.csv --file "$canary/bodies.csv" --auth-mode login --output none; then
    row="$(tr -d '\r"' < "$canary/bodies.csv" | grep "^$DIT_CANARY_BODY," || true)"
    [[ -n "$row" ]] || { echo "smoke.sh: bodies.csv has no row for $DIT_CANARY_BODY. Add one with enabled = false (infra/README.md)." >&2; exit 1; }
    [[ "$(cut -d, -f4 <<< "$row")" == false ]] || { echo "smoke.sh: $DIT_CANARY_BODY must have enabled = false in bodies.csv: it would get extracts and alerts." >&2; exit 1; }
  else
    echo "smoke.sh: bodies.csv cannot be read from here, so the row of $DIT_CANARY_BODY was not checked." >&2
  fi

  rules="$(az storage account network-rule list "${group[@]}" --account-name "$drop" --query 'ipRules[].ipAddressOrRange' --output tsv)"
  if [[ -n "$address" ]] && ! grep --quiet --line-regexp --fixed-strings "$address" <<< "$rules"; then
    opened=1
    az storage account network-rule add "${group[@]}" --account-name "$drop" --ip-address "$address" --output none
  fi
  blobs() { az storage blob list --account-name "$drop" --container-name "$1" --prefix "$2" --num-results '*' --auth-mode login --query 'length(@)' --output tsv; }
  confirmations="$DIT_CANARY_BODY/DE_${DIT_CANARY_BODY}_APC_"
  before=""
  # A network rule takes a while to reach storage.
  for _ in $(seq 1 12); do
    before="$(blobs tis-outbound "$confirmations" || true)"
    [[ -n "$before" ]] && break
    sleep 15
  done
  [[ -n "$before" ]] || { echo "smoke.sh: $drop cannot be read from here. Is who runs this in DIT_OPERATOR_GROUP?" >&2; exit 1; }

  # Numbers of a body may have gaps, so the minute serves as one that was never used.
  name="DE_${DIT_CANARY_BODY}_APP_$(date -u +%Y%m%d)_$(printf %08d $(($(date +%s) / 60))).DAT"
  now="$(date -u '+%Y%m%d %H%M%S')"
  printf '"HDR","%s","%s","%s","%s","%s","01"\r\n"TRL",2\r\n' "$name" "$now" "$DIT_CANARY_BODY" "$now" "$now" > "$canary/$name"
  # The sweep takes no drop that was written less than so many seconds ago: what is gone before then came in by an event.
  sweep=$((SECONDS + settle))
  az storage blob upload --account-name "$drop" --container-name tis-inbound --name "$name" --file "$canary/$name" --auth-mode login --output none
  taken=""
  while ((SECONDS < sweep)); do
    if [[ "$(blobs tis-inbound "$name")" == 0 ]] && ((SECONDS < sweep)); then taken=1; break; fi
    sleep 5
  done
  if [[ "${scans,,}" == true ]]; then
    # The verdict, an event too, brings the file in; the drop's own event came to a file that was not scanned yet.
    [[ -n "$taken" ]] || echo "smoke.sh: the scan gave no verdict within $settle seconds, so the sweep may have taken the canary file." >&2
  elif [[ -z "$taken" ]]; then
    echo "smoke.sh: the canary file was not taken within $settle seconds: Event Grid's event did not arrive. See event-undelivered in README.md." >&2
    exit 1
  fi
  confirmed=""
  for _ in $(seq 1 60); do
    if [[ "$(blobs tis-inbound "$name")" == 0 && "$(blobs tis-outbound "$confirmations")" -gt "$before" ]]; then confirmed=1; break; fi
    sleep 10
  done
  [[ -n "$confirmed" ]] || { echo "smoke.sh: the canary file was not confirmed within 10 minutes." >&2; exit 1; }
fi
echo "smoke.sh: $app is healthy and at work at $commit." >&2
