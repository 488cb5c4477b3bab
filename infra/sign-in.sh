#!/usr/bin/env bash
# Registers the desk in Microsoft Entra ID, so that people can sign in to it: the registration, its two roles, the groups that have them.
# Run it once for each environment after the first deployment, and again when the groups change: it changes only what differs. Needs jq,
# and az, signed in as somebody who may register applications (Application Administrator, say).
#
#   AZURE_ENV_NAME=dev AZURE_RESOURCE_GROUP=dit-dev infra/sign-in.sh
#
# DIT_OPERATOR_GROUP gets Dit.Operator, DIT_READER_GROUP gets Dit.Reader. Everybody else of the tenant can sign in and sees the employers
# and offices for which recipients.csv has their address. Prints the id to set as DIT_DESK_CLIENT_ID; there is no secret.
set -euo pipefail

for tool in az jq; do
  command -v "$tool" > /dev/null || { echo "sign-in.sh: $tool is not installed. Install it and run this again." >&2; exit 1; }
done
: "${AZURE_ENV_NAME:?say which environment: dev or prod}" "${AZURE_RESOURCE_GROUP:?say which resource group}"
host="$(az functionapp list --resource-group "$AZURE_RESOURCE_GROUP" --query "[?tags.\"azd-service-name\"=='app'].defaultHostName | [0]" --output tsv)"
[[ -n "$host" ]] || { echo "sign-in.sh: the group has no app: deploy the resources first." >&2; exit 1; }

graph=https://graph.microsoft.com/v1.0
send() { az rest --method "$1" --url "$graph/$2" --headers Content-Type=application/json --body "$3" --output json; }

name="DIT desk $AZURE_ENV_NAME"
application="$(az ad app list --filter "displayName eq '$name'" --query '[0].{id:id,appId:appId}' --output json)"
if [[ -z "$application" || "$application" == null ]]; then
  application="$(send POST applications "$(jq --null-input --arg name "$name" '{displayName: $name, signInAudience: "AzureADMyOrg"}')")"
fi
object="$(jq --raw-output .id <<< "$application")"
client="$(jq --raw-output .appId <<< "$application")"

# The ids of the roles are made once and kept: people hold a role by its id. Graph adds an origin to each role and takes none back.
roles="$(az rest --method GET --url "$graph/applications/$object?\$select=appRoles" --query appRoles --output json | jq 'map(del(.origin))')"
with_role() {
  jq --arg value "$1" --arg words "$2" --arg id "$(cat /proc/sys/kernel/random/uuid 2>/dev/null || uuidgen | tr '[:upper:]' '[:lower:]')" \
    'if any(.value == $value) then . else . + [{id: $id, value: $value, displayName: $words, description: $words, allowedMemberTypes: ["User"], isEnabled: true}] end' <<< "$roles"
}
roles="$(with_role Dit.Operator 'Sees everything and acts')"
roles="$(with_role Dit.Reader 'Sees everything')"

send PATCH "applications/$object" "$(jq --null-input --argjson roles "$roles" --arg back "https://$host/.auth/login/aad/callback" '{
  appRoles: $roles,
  web: {redirectUris: [$back], implicitGrantSettings: {enableIdTokenIssuance: true, enableAccessTokenIssuance: false}},
  optionalClaims: {idToken: [{name: "email", essential: false}]}
}')" > /dev/null

principal="$(az ad sp list --filter "appId eq '$client'" --query '[0].id' --output tsv)"
if [[ -z "$principal" ]]; then principal="$(az ad sp create --id "$client" --query id --output tsv)"; fi

# A group has the role that its variable says and no other.
have="$(az rest --method GET --url "$graph/servicePrincipals/$principal/appRoleAssignedTo?\$top=999" --query value --output json)"
wanted='[]'
want() {
  [[ -n "$2" ]] || { echo "sign-in.sh: no group has $1." >&2; return 0; }
  wanted="$(jq --arg group "$2" --arg role "$(jq --raw-output --arg value "$1" '.[] | select(.value == $value) | .id' <<< "$roles")" '. + [{group: $group, role: $role}]' <<< "$wanted")"
}
want Dit.Operator "${DIT_OPERATOR_GROUP:-}"
want Dit.Reader "${DIT_READER_GROUP:-}"

jq --raw-output --argjson wanted "$wanted" '.[] | . as $one | select(.principalType == "Group" and ($wanted | any(.group == $one.principalId and .role == $one.appRoleId) | not)) | .id' <<< "$have" |
  while read -r old; do az rest --method DELETE --url "$graph/servicePrincipals/$principal/appRoleAssignedTo/$old" < /dev/null; done
jq --compact-output --argjson have "$have" '.[] | . as $one | select($have | any(.principalId == $one.group and .appRoleId == $one.role) | not)' <<< "$wanted" |
  while read -r one; do
    send POST "servicePrincipals/$principal/appRoleAssignedTo" "$(jq --arg resource "$principal" '{principalId: .group, resourceId: $resource, appRoleId: .role}' <<< "$one")" > /dev/null
  done

echo "sign-in.sh: set DIT_DESK_CLIENT_ID and deploy again; then open https://$host/desk" >&2
echo "$client"
