using 'main.bicep'

// One file for every environment: AZURE_ENV_NAME, which azd sets too, says which. What differs by site, or does not belong in a
// repository, comes from the environment (README.md, Parameters); a list there is separated by commas.
var environment = readEnvironmentVariable('AZURE_ENV_NAME', 'dev')
var isProd = environment == 'prod'

param environmentName = environment
param storageSku = isProd ? 'Standard_ZRS' : 'Standard_LRS'
param serviceBusSku = isProd ? 'Premium' : 'Standard'
param privateEndpoints = isProd
param partners = [
  {
    name: 'tis'
    inbound: 'tis-inbound'
    outbound: 'tis-outbound'
    sshPublicKeys: filter(split(readEnvironmentVariable('DIT_SFTP_KEYS_TIS', ''), ','), key => !empty(key))
  }
  {
    name: 'esr'
    inbound: 'esr-inbound'
    outbound: 'esr-outbound'
    sshPublicKeys: filter(split(readEnvironmentVariable('DIT_SFTP_KEYS_ESR', ''), ','), key => !empty(key))
  }
]
param partnerAddresses = filter(split(readEnvironmentVariable('DIT_PARTNER_ADDRESSES', ''), ','), a => !empty(a))
param operatorAddresses = filter(split(readEnvironmentVariable('DIT_OPERATOR_ADDRESSES', ''), ','), a => !empty(a))
param deskAddresses = filter(split(readEnvironmentVariable('DIT_DESK_ADDRESSES', ''), ','), a => !empty(a))
param deskClientId = readEnvironmentVariable('DIT_DESK_CLIENT_ID', '')
param operatorGroupId = readEnvironmentVariable('DIT_OPERATOR_GROUP', '')
param readerGroupId = readEnvironmentVariable('DIT_READER_GROUP', '')
param hubNetworkId = readEnvironmentVariable('DIT_HUB_NETWORK', '')
param hubAddressPrefix = readEnvironmentVariable('DIT_HUB_ADDRESSES', '')
param vpnClientAddressPrefix = readEnvironmentVariable('DIT_VPN_ADDRESSES', '')
param alertEmails = filter(split(readEnvironmentVariable('DIT_ALERT_EMAILS', ''), ','), a => !empty(a))
param alertWebhooks = readEnvironmentVariable('DIT_ALERT_WEBHOOKS', '')
param notifyKey = readEnvironmentVariable('DIT_NOTIFY_KEY', '')
param notifyTemplate = readEnvironmentVariable('DIT_NOTIFY_TEMPLATE', '')
param eventSubscriptions = bool(readEnvironmentVariable('DIT_EVENT_SUBSCRIPTIONS', 'false'))
param malwareScan = isProd
param locks = isProd
param softDeleteDays = 7
param logRetentionDays = isProd ? 180 : 30
param logDailyCapGb = isProd ? -1 : 1
param instanceMemoryMB = 2048
param maximumInstanceCount = isProd ? 100 : 40
param alwaysReadyInstances = isProd ? [{ name: 'blob', instanceCount: 2 }] : []
param zoneRedundant = isProd
param oldestUnfinishedMinutes = 60
