import { eventDeadLetterContainerName, stateContainerNames, tableNames } from '../names.bicep'
import { roleIds } from '../roles.bicep'
import { groups, tagSet } from '../types.bicep'

@description('Name of the account.')
param name string

@description('Region.')
param location string

@description('Tags.')
param tags tagSet

@description('Redundancy.')
param skuName string

@description('Addresses of operators who look at reports or fix reference data. Empty: nobody but the app gets in.')
param allowedAddresses string[]

@description('Subnet that the app sends from.')
param appSubnetId string

@description('True when the account is reached by private endpoint alone.')
param isPrivate bool

@description('The people who get roles here.')
param people groups

@description('Lock the account against being deleted.')
param isLocked bool

@description('Workspace for the log of who read and wrote what.')
param workspaceId string

@description('Days in which a deleted blob, version or container can be brought back.')
param softDeleteDays int

@description('Name of the app\'s identity, which the roles are given to.')
param identityName string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identityName
}

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: skuName
  }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    networkAcls: {
      // Event Grid writes its dead letters as a trusted service, under an identity that has a role on one container.
      bypass: 'AzureServices'
      defaultAction: 'Deny'
      ipRules: [
        for address in allowedAddresses: {
          action: 'Allow'
          value: address
        }
      ]
      virtualNetworkRules: [
        {
          action: 'Allow'
          id: appSubnetId
        }
      ]
    }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-06-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: true
    deleteRetentionPolicy: {
      enabled: true
      days: softDeleteDays
    }
    containerDeleteRetentionPolicy: {
      enabled: true
      days: softDeleteDays
    }
  }
}

resource containers 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' = [
  for container in stateContainerNames: {
    parent: blobs
    name: container
  }
]

resource eventDeadLetters 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' = {
  parent: blobs
  name: eventDeadLetterContainerName
}

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2025-06-01' = {
  parent: account
  name: 'default'
}

resource tables 'Microsoft.Storage/storageAccounts/tableServices/tables@2025-06-01' = [
  for table in tableNames: {
    parent: tableService
    name: table
  }
]

@description('Days after which older versions of a container\'s blobs go.')
type retention = {
  container: string
  versionDays: int
}

// A clock does not know what is still needed: a held file's slices, a failed extract's content. So these rules take older versions
// alone, which nothing reads; the blobs themselves are removed by the app's purge, which knows, and whose failure is an alert. Books
// are rebuilt all day: their older versions are worth a week.
var retentions retention[] = [
  { container: 'archive', versionDays: 30 }
  { container: 'rejects', versionDays: 30 }
  { container: 'quarantine', versionDays: 90 }
  { container: 'work', versionDays: 1 }
  { container: 'reports', versionDays: 7 }
  { container: 'notifications', versionDays: 7 }
  { container: 'books', versionDays: 7 }
  { container: 'config', versionDays: 396 }
  { container: 'backup', versionDays: 7 }
  { container: eventDeadLetterContainerName, versionDays: 7 }
]

resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2025-06-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        for rule in retentions: {
          name: rule.container
          type: 'Lifecycle'
          enabled: true
          definition: {
            filters: {
              blobTypes: [
                'blockBlob'
              ]
              prefixMatch: [
                '${rule.container}/'
              ]
            }
            actions: union(
              {
                version: {
                  delete: {
                    daysAfterCreationGreaterThan: rule.versionDays
                  }
                }
              },
              // Events that could not be delivered: the app neither writes nor reads them.
              rule.container != eventDeadLetterContainerName
                ? {}
                : {
                    baseBlob: {
                      delete: {
                        daysAfterCreationGreaterThan: 30
                      }
                    }
                  }
            )
          }
        }
      ]
    }
  }
  dependsOn: [
    blobs
  ]
}

resource containerAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (container, i) in stateContainerNames: {
    name: guid(containers[i].id, identity.id, roleIds.storageBlobDataContributor)
    scope: containers[i]
    properties: {
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId(
        'Microsoft.Authorization/roleDefinitions',
        roleIds.storageBlobDataContributor
      )
    }
  }
]

resource tableAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (table, i) in tableNames: {
    name: guid(tables[i].id, identity.id, roleIds.storageTableDataContributor)
    scope: tables[i]
    properties: {
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId(
        'Microsoft.Authorization/roleDefinitions',
        roleIds.storageTableDataContributor
      )
    }
  }
]

resource operatorContainers 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (container, i) in stateContainerNames: if (!empty(people.operators)) {
    name: guid(containers[i].id, people.operators, roleIds.storageBlobDataContributor)
    scope: containers[i]
    properties: {
      principalId: people.operators
      principalType: 'Group'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds.storageBlobDataContributor)
    }
  }
]

resource readerContainers 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (container, i) in stateContainerNames: if (!empty(people.readers)) {
    name: guid(containers[i].id, people.readers, roleIds.storageBlobDataReader)
    scope: containers[i]
    properties: {
      principalId: people.readers
      principalType: 'Group'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds.storageBlobDataReader)
    }
  }
]

resource operatorTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (table, i) in tableNames: if (!empty(people.operators)) {
    name: guid(tables[i].id, people.operators, roleIds.storageTableDataContributor)
    scope: tables[i]
    properties: {
      principalId: people.operators
      principalType: 'Group'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds.storageTableDataContributor)
    }
  }
]

resource readerTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (table, i) in tableNames: if (!empty(people.readers)) {
    name: guid(tables[i].id, people.readers, roleIds.storageTableDataReader)
    scope: tables[i]
    properties: {
      principalId: people.readers
      principalType: 'Group'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds.storageTableDataReader)
    }
  }
]

resource operatorEvents 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(people.operators)) {
  name: guid(eventDeadLetters.id, people.operators, roleIds.storageBlobDataContributor)
  scope: eventDeadLetters
  properties: {
    principalId: people.operators
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      roleIds.storageBlobDataContributor
    )
  }
}

resource guard 'Microsoft.Authorization/locks@2020-05-01' = if (isLocked) {
  name: 'keep'
  scope: account
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds the ledger, the applicants, the audit table and their backup.'
  }
}

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2025-06-01' = {
  parent: account
  name: 'default'
}

resource blobAudit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'audit'
  scope: blobs
  properties: {
    workspaceId: workspaceId
    logs: [
      for category in ['StorageRead', 'StorageWrite', 'StorageDelete']: {
        category: category
        enabled: true
      }
    ]
  }
}

resource tableAudit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'audit'
  scope: tableService
  properties: {
    workspaceId: workspaceId
    logs: [
      for category in ['StorageRead', 'StorageWrite', 'StorageDelete']: {
        category: category
        enabled: true
      }
    ]
  }
}

resource queueAudit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'audit'
  scope: queueService
  properties: {
    workspaceId: workspaceId
    logs: [
      for category in ['StorageRead', 'StorageWrite', 'StorageDelete']: {
        category: category
        enabled: true
      }
    ]
  }
}

@description('Resource id of the account.')
output id string = account.id

@description('Name of the account.')
output name string = account.name

@description('Blob address.')
output blobUri string = account.properties.primaryEndpoints.blob

@description('Table address.')
output tableUri string = account.properties.primaryEndpoints.table

@description('Queue address. While Service Bus carries the messages only verdicts of scans for malware lie here.')
output queueUri string = account.properties.primaryEndpoints.queue
