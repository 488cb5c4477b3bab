using 'main.bicep'

param environmentName = 'prod'
param storageSku = 'Standard_ZRS'
param serviceBusSku = 'Premium'
param privateEndpoints = true
param partners = [
  {
    name: 'tis'
    inbound: 'tis-inbound'
    outbound: 'tis-outbound'
    sshPublicKey: readEnvironmentVariable('DIT_SFTP_KEY_TIS', '')
  }
  {
    name: 'esr'
    inbound: 'esr-inbound'
    sshPublicKey: readEnvironmentVariable('DIT_SFTP_KEY_ESR', '')
  }
]
param partnerAddresses = filter(split(readEnvironmentVariable('DIT_PARTNER_ADDRESSES', ''), ','), a => !empty(a))
param operatorAddresses = filter(split(readEnvironmentVariable('DIT_OPERATOR_ADDRESSES', ''), ','), a => !empty(a))
param alertEmails = filter(split(readEnvironmentVariable('DIT_ALERT_EMAILS', ''), ','), a => !empty(a))
param notifyKey = readEnvironmentVariable('DIT_NOTIFY_KEY', '')
param eventSubscriptions = bool(readEnvironmentVariable('DIT_EVENT_SUBSCRIPTIONS', 'false'))
param softDeleteDays = 7
param logRetentionDays = 180
param logDailyCapGb = -1
param instanceMemoryMB = 2048
param maximumInstanceCount = 100
param alwaysReadyInstances = [
  {
    name: 'blob'
    instanceCount: 2
  }
]
param zoneRedundant = true
param oldestUnfinishedMinutes = 60
