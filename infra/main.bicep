// The interface in one resource group. Two stages: everything but the event subscriptions first, then, once the code is
// there, the same again with eventSubscriptions = true (README.md says why).
targetScope = 'resourceGroup'

import { partner } from 'modules/drop-storage.bicep'
import { alwaysReady, schedules, tagSet } from 'types.bicep'

@description('Short name of the environment; a part of every resource\'s name.')
@minLength(2)
@maxLength(4)
param environmentName string

@description('Region: health data stay in the United Kingdom. The group may lie elsewhere.')
@allowed([
  'uksouth'
  'ukwest'
])
param location string = 'uksouth'

@description('Further tags.')
param tags tagSet = {}

@description('Redundancy of the drop and state accounts: ZRS to outlive a zone.')
@allowed([
  'Standard_LRS'
  'Standard_ZRS'
])
param storageSku string

@description('Standard, or Premium, which private endpoints need.')
@allowed([
  'Standard'
  'Premium'
])
param serviceBusSku string

@description('Reach blob, queue, table, Service Bus and vault by private endpoints alone. The drop account keeps its public endpoint for partners.')
param privateEndpoints bool

@description('Make the Event Grid subscriptions. Only once the code is deployed.')
param eventSubscriptions bool = false

@description('Address space of the virtual network.')
param addressPrefix string = '10.60.0.0/24'

@description('Partners and their SSH keys.')
param partners partner[]

@description('Addresses that partners come from.')
param partnerAddresses string[]

@description('Addresses that operators come from: they reach the app and the drop account, and without private endpoints the state account and the vault.')
param operatorAddresses string[]

@description('Addresses that people of employers and deanery offices come from, who use the desk and nothing else.')
param deskAddresses string[] = []

@description('Application id of the desk\'s registration in Entra, which sign-in.sh makes. Empty: the desk is not served.')
param deskClientId string = ''

@description('Object id of the Entra group that operates. Empty: nobody but the app has rights.')
param operatorGroupId string = ''

@description('Object id of the Entra group that looks and does nothing.')
param readerGroupId string = ''

@description('Resource id of a network that operators are in, to be peered with. Its owner makes the peering back. Empty: none.')
param hubNetworkId string = ''

@description('Addresses of that network; they reach the private endpoints.')
param hubAddressPrefix string = ''

@description('Addresses that a point-to-site gateway gives its clients, at least a /24; they reach the private endpoints. Empty: no gateway.')
param vpnClientAddressPrefix string = ''

@description('Who gets the alerts.')
param alertEmails string[]

@description('Web hooks of Slack or Teams that get the alerts too as messages, separated by commas. Each holds a secret.')
@secure()
param alertWebhooks string = ''

@description('Scan what partners drop for malware, and take a drop only when the scan found it clean.')
param malwareScan bool = false

@description('Lock what holds data against being deleted.')
param locks bool = false

@description('GOV.UK Notify key. Empty: the vault keeps the one it has.')
@secure()
param notifyKey string = ''

@description('Id of the GOV.UK Notify template with ((subject)) and ((body)); needed once the vault holds a key.')
param notifyTemplate string = ''

@description('The largest file that is taken, in bytes.')
param maxFileBytes int = 2147483648

@description('Account keys on the drop account. Off, unless the platform refuses SFTP users without.')
param dropAllowSharedKeyAccess bool = false

@description('Days in which a deleted blob can be brought back.')
@minValue(1)
@maxValue(365)
param softDeleteDays int

@description('Days that logs and metrics are kept.')
param logRetentionDays int

@description('Most gigabytes of logs a day; -1 for no limit.')
param logDailyCapGb int

@description('Memory of an instance, in MB.')
@allowed([
  512
  2048
  4096
])
param instanceMemoryMB int

@description('Most instances at a time.')
@minValue(1)
@maxValue(1000)
param maximumInstanceCount int

@description('Instances that are never let go.')
param alwaysReadyInstances alwaysReady[]

@description('Spread the app\'s instances over zones.')
param zoneRedundant bool

@description('Minutes after which an unfinished file raises an alert.')
param oldestUnfinishedMinutes int

@description('How long Service Bus drops a second message of the same id.')
param duplicateWindow string = 'PT5M'

@description('When the timers tick, UTC.')
param schedule schedules = {
  often: '30 */5 * * * *'
  quarter: '0 */15 * * * *'
  night: '0 30 2 * * *'
}

var people = {
  operators: operatorGroupId
  readers: readerGroupId
}
var token = take(uniqueString(resourceGroup().id, environmentName), 10)
var name = 'dit-${environmentName}-${token}'
var identityName = '${name}-app'
var appName = '${name}-func'
var topicName = '${name}-drops'
var dropAccountName = 'ditdrop${environmentName}${token}'
var stateAccountName = 'ditstate${environmentName}${token}'
// Point-to-site clients ask the network's own name servers, so that accounts resolve to their private addresses.
var resolverAddress = cidrHost(cidrSubnet(addressPrefix, 28, 14), 3)
var allTags = union(tags, { system: 'DitFunctions', environment: environmentName })

module identity 'modules/identity.bicep' = {
  params: {
    name: identityName
    location: location
    tags: allTags
  }
}

module network 'modules/network.bicep' = {
  params: {
    name: '${name}-net'
    location: location
    tags: allTags
    addressPrefix: addressPrefix
    operatorPrefixes: filter([hubAddressPrefix, vpnClientAddressPrefix], prefix => !empty(prefix))
    dnsServers: empty(vpnClientAddressPrefix) ? [] : [resolverAddress]
  }
}

module wayIn 'modules/way-in.bicep' = {
  params: {
    networkName: '${name}-net'
    location: location
    tags: allTags
    addressPrefix: addressPrefix
    hubNetworkId: hubNetworkId
    vpnClientAddressPrefix: vpnClientAddressPrefix
  }
  dependsOn: [
    network
  ]
}

module monitoring 'modules/monitoring.bicep' = {
  params: {
    workspaceName: '${name}-logs'
    insightsName: '${name}-insights'
    location: location
    tags: allTags
    retentionDays: logRetentionDays
    dailyCapGb: logDailyCapGb
    identityName: identityName
    people: people
  }
  dependsOn: [
    identity
  ]
}

module hostStorage 'modules/host-storage.bicep' = {
  params: {
    name: 'dithost${environmentName}${token}'
    location: location
    tags: allTags
    skuName: storageSku
    identityName: identityName
    isPrivate: privateEndpoints
    packageContainerName: 'app-package'
    workspaceId: monitoring.outputs.workspaceId
  }
  dependsOn: [
    identity
  ]
}

module dropStorage 'modules/drop-storage.bicep' = {
  params: {
    name: dropAccountName
    location: location
    tags: allTags
    skuName: storageSku
    partners: partners
    allowedAddresses: union(partnerAddresses, operatorAddresses)
    appSubnetId: network.outputs.appSubnetId
    people: people
    isLocked: locks
    allowSharedKeyAccess: dropAllowSharedKeyAccess
    softDeleteDays: softDeleteDays
    identityName: identityName
    workspaceId: monitoring.outputs.workspaceId
  }
  dependsOn: [
    identity
  ]
}

module stateStorage 'modules/state-storage.bicep' = {
  params: {
    name: stateAccountName
    location: location
    tags: allTags
    skuName: storageSku
    allowedAddresses: operatorAddresses
    appSubnetId: network.outputs.appSubnetId
    isPrivate: privateEndpoints
    softDeleteDays: softDeleteDays
    identityName: identityName
    people: people
    isLocked: locks
    workspaceId: monitoring.outputs.workspaceId
  }
  dependsOn: [
    identity
  ]
}

module serviceBus 'modules/service-bus.bicep' = {
  params: {
    name: '${name}-bus'
    location: location
    tags: allTags
    skuName: serviceBusSku
    isPrivate: privateEndpoints
    duplicateWindow: duplicateWindow
    identityName: identityName
    workspaceId: monitoring.outputs.workspaceId
  }
  dependsOn: [
    identity
  ]
}

module keyVault 'modules/key-vault.bicep' = {
  params: {
    name: 'dit${environmentName}${token}'
    location: location
    tags: allTags
    notifyKey: notifyKey
    appSubnetId: network.outputs.appSubnetId
    allowedAddresses: operatorAddresses
    isPrivate: privateEndpoints
    identityName: identityName
    operatorGroupId: operatorGroupId
    isLocked: locks
    workspaceId: monitoring.outputs.workspaceId
  }
  dependsOn: [
    identity
  ]
}

module endpoints 'modules/private-endpoints.bicep' = if (privateEndpoints) {
  params: {
    location: location
    tags: allTags
    networkId: network.outputs.id
    subnetId: network.outputs.endpointSubnetId
    endpoints: [
      { target: dropStorage.outputs.id, group: 'blob' }
      { target: dropStorage.outputs.id, group: 'queue' }
      { target: stateStorage.outputs.id, group: 'blob' }
      { target: stateStorage.outputs.id, group: 'queue' }
      { target: stateStorage.outputs.id, group: 'table' }
      { target: hostStorage.outputs.id, group: 'blob' }
      { target: hostStorage.outputs.id, group: 'queue' }
      { target: hostStorage.outputs.id, group: 'table' }
      { target: serviceBus.outputs.id, group: 'namespace' }
      { target: keyVault.outputs.id, group: 'vault' }
    ]
  }
}

module app 'modules/function-app.bicep' = {
  params: {
    name: appName
    planName: '${name}-plan'
    location: location
    tags: allTags
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
    subnetId: network.outputs.appSubnetId
    packageUrl: hostStorage.outputs.packageUrl
    hostAccountName: hostStorage.outputs.name
    dropBlobUri: dropStorage.outputs.blobUri
    dropQueueUri: dropStorage.outputs.queueUri
    stateBlobUri: stateStorage.outputs.blobUri
    stateTableUri: stateStorage.outputs.tableUri
    stateQueueUri: stateStorage.outputs.queueUri
    serviceBusNamespace: serviceBus.outputs.fullyQualifiedName
    insightsConnectionString: monitoring.outputs.connectionString
    notifyKeyUri: keyVault.outputs.notifyKeyUri
    notifyTemplate: notifyTemplate
    maxFileBytes: maxFileBytes
    awaitScan: malwareScan
    schedule: schedule
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
    alwaysReadyInstances: alwaysReadyInstances
    zoneRedundant: zoneRedundant
    operatorAddresses: operatorAddresses
    deskAddresses: deskAddresses
  }
  // The app must find its accounts by name when it first starts.
  dependsOn: [
    endpoints
  ]
}

module scan 'modules/malware-scan.bicep' = if (malwareScan) {
  params: {
    topicName: '${name}-scans'
    location: location
    tags: allTags
    dropAccountName: dropAccountName
    stateAccountName: stateAccountName
    identityName: identityName
    people: people
  }
  dependsOn: [
    identity
    dropStorage
    stateStorage
  ]
}

module signIn 'modules/sign-in.bicep' = if (!empty(deskClientId)) {
  params: {
    appName: appName
    clientId: deskClientId
  }
  dependsOn: [
    app
  ]
}

module eventGrid 'modules/event-grid.bicep' = {
  params: {
    name: topicName
    location: location
    tags: allTags
    dropAccountId: dropStorage.outputs.id
    stateAccountName: stateAccountName
  }
  dependsOn: [
    stateStorage
  ]
}

module subscriptions 'modules/event-subscriptions.bicep' = if (eventSubscriptions) {
  params: {
    topicName: topicName
    appName: appName
    stateAccountId: stateStorage.outputs.id
  }
  dependsOn: [
    eventGrid
    app
  ]
}

module alerts 'modules/alerts.bicep' = {
  params: {
    namePrefix: name
    location: location
    tags: allTags
    workspaceId: monitoring.outputs.workspaceId
    serviceBusId: serviceBus.outputs.id
    eventTopicId: eventGrid.outputs.id
    emailAddresses: alertEmails
    webhooks: alertWebhooks
    oldestUnfinishedMinutes: oldestUnfinishedMinutes
    silenceMinutes: 30
  }
}

module dashboard 'modules/dashboard.bicep' = {
  params: {
    location: location
    tags: allTags
    workspaceId: monitoring.outputs.workspaceId
    title: 'DIT ${environmentName}: the day'
  }
}

@description('Name of the app, for deploying the code.')
output appName string = app.outputs.name

@description('Host name of the app.')
output appHostName string = app.outputs.hostName

@description('Name of the drop account; the SFTP address is <name>.<user>@<name>.blob.core.windows.net.')
output dropAccountName string = dropStorage.outputs.name

@description('Name of the state account.')
output stateAccountName string = stateStorage.outputs.name

@description('Name of the vault.')
output vaultName string = keyVault.outputs.name
