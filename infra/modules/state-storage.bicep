import { eventDeadLetterContainerName, stateContainerNames, tableNames } from '../names.bicep'
import { roleIds } from '../roles.bicep'
import { tagSet } from '../types.bicep'

@description('Name of the account.')
param name string

@description('Region.')
param location string

@description('Tags.')
param tags tagSet

@description('Redundancy.')
param skuName string

@description('Addresses of operators who look at reports or mend reference data. Empty: nobody but the app gets in.')
param allowedAddresses string[]

@description('Subnet that the app sends from.')
param appSubnetId string

@description('True when the account is reached by private endpoint alone.')
param isPrivate bool

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

@description('Days after which a container\'s blobs and their older versions go. -1: the current blob stays.')
type retention = {
  container: string
  blobDays: int
  versionDays: int
}

// The purge of the app is the first to remove; these rules see to it that nothing outlives its time if the purge fails.
// A held file's slices lie in work, so work lasts as long as quarantine. Books are rebuilt all day: their older versions
// are worth a week. What each body was last sent (books) and the reference data (config) have no end.
var retentions retention[] = [
  { container: 'archive', blobDays: 30, versionDays: 30 }
  { container: 'rejects', blobDays: 30, versionDays: 30 }
  { container: 'quarantine', blobDays: 90, versionDays: 90 }
  { container: 'work', blobDays: 90, versionDays: 1 }
  { container: 'reports', blobDays: 90, versionDays: 7 }
  { container: 'notifications', blobDays: 396, versionDays: 7 }
  { container: 'books', blobDays: -1, versionDays: 7 }
  { container: 'config', blobDays: -1, versionDays: 396 }
  { container: eventDeadLetterContainerName, blobDays: 30, versionDays: 7 }
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
              rule.blobDays < 0
                ? {}
                : {
                    baseBlob: {
                      delete: {
                        daysAfterCreationGreaterThan: rule.blobDays
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

@description('Resource id of the account.')
output id string = account.id

@description('Name of the account.')
output name string = account.name

@description('Blob address.')
output blobUri string = account.properties.primaryEndpoints.blob

@description('Table address.')
output tableUri string = account.properties.primaryEndpoints.table

@description('Queue address. No queue lies here while Service Bus carries the messages.')
output queueUri string = account.properties.primaryEndpoints.queue
