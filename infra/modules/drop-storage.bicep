import { blobPoisonQueueName, dropContainerNames } from '../names.bicep'
import { roleIds } from '../roles.bicep'
import { groups, tagSet } from '../types.bicep'

@description('A partner who drops or collects files by SFTP.')
@export()
type partner = {
  @description('User name at the SFTP endpoint, 3 to 64 lower-case letters and digits.')
  @minLength(3)
  @maxLength(64)
  name: string

  @description('The container that is its home and that it may write to.')
  inbound: string

  @description('The container that it may read from; none when it collects nothing.')
  outbound: string?

  @description('The public halves of its SSH keys: two while one takes the other\'s place. None: the user is not made yet.')
  sshPublicKeys: string[]
}

@description('Name of the account.')
param name string

@description('Region.')
param location string

@description('Tags.')
param tags tagSet

@description('Redundancy.')
param skuName string

@description('Partners.')
param partners partner[]

@description('Addresses or ranges (/30 or larger) that partners come from. Empty: nobody but the app gets in.')
param allowedAddresses string[]

@description('Subnet that the app sends from.')
param appSubnetId string

@description('The people who get roles here.')
param people groups

@description('Lock the account against being deleted.')
param isLocked bool

@description('Account keys. Off; SFTP users have SSH keys of their own.')
param allowSharedKeyAccess bool

@description('Days in which a deleted file can be brought back.')
param softDeleteDays int

@description('Name of the app\'s identity, which the roles are given to.')
param identityName string

@description('Workspace for the log of who put and took which file.')
param workspaceId string

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
    allowSharedKeyAccess: allowSharedKeyAccess
    defaultToOAuthAuthentication: true
    isHnsEnabled: true
    isLocalUserEnabled: true
    isSftpEnabled: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    // Partners come over the internet, so the endpoint stays public and the list below is the gate.
    publicNetworkAccess: 'Enabled'
    networkAcls: {
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

// A hierarchical namespace knows no versions; soft delete is the way back here.
// No clock removes anything here. An inbound file may wait for a paused body or a held lane for as long as that takes, and the
// content of an outbound one may still be owed: only the ledger knows, and the app removes by it.
resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-06-01' = {
  parent: account
  name: 'default'
  properties: {
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
  for container in dropContainerNames: {
    parent: blobs
    name: container
  }
]

resource queues 'Microsoft.Storage/storageAccounts/queueServices@2025-06-01' = {
  parent: account
  name: 'default'
}

resource poison 'Microsoft.Storage/storageAccounts/queueServices/queues@2025-06-01' = {
  parent: queues
  name: blobPoisonQueueName
}

// Letters: r read, w write, l list, c create, d delete. Nobody may delete, and nobody may read where he writes.
resource users 'Microsoft.Storage/storageAccounts/localUsers@2025-06-01' = [
  for user in partners: if (!empty(user.sshPublicKeys)) {
    parent: account
    name: user.name
    properties: {
      hasSshKey: true
      hasSshPassword: false
      hasSharedKey: false
      homeDirectory: user.inbound
      sshAuthorizedKeys: map(user.sshPublicKeys, (key, i) => {
        description: '${user.name}-${i + 1}'
        key: key
      })
      permissionScopes: concat(
        [
          {
            service: 'blob'
            resourceName: user.inbound
            permissions: 'wcl'
          }
        ],
        empty(user.?outbound)
          ? []
          : [
              {
                service: 'blob'
                resourceName: user.outbound!
                permissions: 'rl'
              }
            ]
      )
    }
    dependsOn: [
      containers
    ]
  }
]

resource containerAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (container, i) in dropContainerNames: {
    name: guid(containers[i].id, identity.id, roleIds.storageBlobDataOwner)
    scope: containers[i]
    properties: {
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds.storageBlobDataOwner)
    }
  }
]

resource poisonAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(poison.id, identity.id, roleIds.storageQueueDataContributor)
  scope: poison
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      roleIds.storageQueueDataContributor
    )
  }
}

resource operatorAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (container, i) in dropContainerNames: if (!empty(people.operators)) {
    name: guid(containers[i].id, people.operators, roleIds.storageBlobDataContributor)
    scope: containers[i]
    properties: {
      principalId: people.operators
      principalType: 'Group'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds.storageBlobDataContributor)
    }
  }
]

resource readerAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (container, i) in dropContainerNames: if (!empty(people.readers)) {
    name: guid(containers[i].id, people.readers, roleIds.storageBlobDataReader)
    scope: containers[i]
    properties: {
      principalId: people.readers
      principalType: 'Group'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds.storageBlobDataReader)
    }
  }
]

resource guard 'Microsoft.Authorization/locks@2020-05-01' = if (isLocked) {
  name: 'keep'
  scope: account
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds what partners dropped and have not collected.'
  }
}

resource queueAudit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'audit'
  scope: queues
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

resource audit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
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

@description('Resource id of the account.')
output id string = account.id

@description('Name of the account.')
output name string = account.name

@description('Blob address.')
output blobUri string = account.properties.primaryEndpoints.blob

@description('Queue address.')
output queueUri string = account.properties.primaryEndpoints.queue
