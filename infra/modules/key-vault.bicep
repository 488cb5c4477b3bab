import { notifySecretName } from '../names.bicep'
import { roleIds } from '../roles.bicep'
import { tagSet } from '../types.bicep'

@description('Name of the vault.')
param name string

@description('Region.')
param location string

@description('Tags.')
param tags tagSet

@description('GOV.UK Notify key. Empty: the secret stays as it is.')
@secure()
param notifyKey string

@description('Subnet that the app sends from.')
param appSubnetId string

@description('Addresses of operators who set the key by hand.')
param allowedAddresses string[]

@description('True when the vault is reached by private endpoint alone.')
param isPrivate bool

@description('Name of the app\'s identity, which the roles are given to.')
param identityName string

@description('Object id of the group that may set the key. Empty: only a deployment does.')
param operatorGroupId string

@description('Lock the vault against being deleted.')
param isLocked bool

@description('Workspace for the audit log.')
param workspaceId string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identityName
}

resource vault 'Microsoft.KeyVault/vaults@2025-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: 'Deny'
      ipRules: [
        for address in allowedAddresses: {
          value: address
        }
      ]
      virtualNetworkRules: [
        {
          id: appSubnetId
        }
      ]
    }
  }
}

resource key 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = if (!empty(notifyKey)) {
  parent: vault
  name: notifySecretName
  properties: {
    value: notifyKey
    contentType: 'GOV.UK Notify key'
  }
}

// The vault holds this one secret, so the vault is the smallest scope that exists before the secret does.
resource read 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, roleIds.keyVaultSecretsUser)
  scope: vault
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds.keyVaultSecretsUser)
  }
}

resource write 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(operatorGroupId)) {
  name: guid(vault.id, operatorGroupId, roleIds.keyVaultSecretsOfficer)
  scope: vault
  properties: {
    principalId: operatorGroupId
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds.keyVaultSecretsOfficer)
  }
}

resource guard 'Microsoft.Authorization/locks@2020-05-01' = if (isLocked) {
  name: 'keep'
  scope: vault
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds the key of GOV.UK Notify.'
  }
}

resource audit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'audit'
  scope: vault
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'AuditEvent'
        enabled: true
      }
    ]
  }
}

@description('Resource id of the vault.')
output id string = vault.id

@description('Name of the vault.')
output name string = vault.name

@description('Address of the key without a version, so that a new version is taken up by itself.')
output notifyKeyUri string = '${vault.properties.vaultUri}secrets/${notifySecretName}'
