import { queueNames, sessionQueueNames } from '../names.bicep'
import { roleIds } from '../roles.bicep'
import { tagSet } from '../types.bicep'

@description('Name of the namespace.')
param name string

@description('Region.')
param location string

@description('Tags.')
param tags tagSet

@description('Standard is enough for the work; private endpoints and a firewall need Premium.')
@allowed([
  'Standard'
  'Premium'
])
param skuName string

@description('True when the namespace is reached by private endpoint alone.')
param isPrivate bool

@description('How long a second message of the same id is dropped. Longer than a sender\'s own tries, shorter than the pause after which the sweeper sends a lost message again: that one must get through.')
param duplicateWindow string

@description('Name of the app\'s identity, which the roles are given to.')
param identityName string

@description('Workspace for the operational log.')
param workspaceId string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identityName
}

resource namespace 'Microsoft.ServiceBus/namespaces@2026-01-01' = {
  name: name
  location: location
  tags: tags
  sku: {
    name: skuName
    tier: skuName
    capacity: skuName == 'Premium' ? 1 : null
  }
  properties: {
    disableLocalAuth: true
    minimumTlsVersion: '1.2'
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
  }
}

resource queues 'Microsoft.ServiceBus/namespaces/queues@2026-01-01' = [
  for queue in queueNames: {
    parent: namespace
    name: queue
    properties: {
      requiresSession: contains(sessionQueueNames, queue)
      requiresDuplicateDetection: true
      duplicateDetectionHistoryTimeWindow: duplicateWindow
      // The most that Service Bus gives; the host renews it while a function works.
      lockDuration: 'PT5M'
      maxDeliveryCount: 5
      // A message that nobody took in a week is a fault that people must see: it goes to the dead letters, not away.
      defaultMessageTimeToLive: 'P7D'
      deadLetteringOnMessageExpiration: true
      maxSizeInMegabytes: 1024
    }
  }
]

// Owner of its queues, not of the namespace: to send, to receive, and to read the depth that scaling and the
// metric go by.
resource access 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (queue, i) in queueNames: {
    name: guid(queues[i].id, identity.id, roleIds.serviceBusDataOwner)
    scope: queues[i]
    properties: {
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds.serviceBusDataOwner)
    }
  }
]

resource log 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'operations'
  scope: namespace
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'OperationalLogs'
        enabled: true
      }
    ]
  }
}

@description('Resource id of the namespace.')
output id string = namespace.id

@description('Host name of the namespace.')
output fullyQualifiedName string = replace(replace(namespace.properties.serviceBusEndpoint, 'https://', ''), ':443/', '')
