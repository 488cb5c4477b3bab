import { eventDeadLetterContainerName } from '../names.bicep'
import { roleIds } from '../roles.bicep'
import { tagSet } from '../types.bicep'

@description('Name of the system topic.')
param name string

@description('Region.')
param location string

@description('Tags.')
param tags tagSet

@description('Resource id of the drop account, whose events these are.')
param dropAccountId string

@description('Name of the state account, which holds the dead letters.')
param stateAccountName string

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: name
  location: location
  tags: tags
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    source: dropAccountId
    topicType: 'Microsoft.Storage.StorageAccounts'
  }
}

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: stateAccountName

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource deadLetters 'containers' existing = {
      name: eventDeadLetterContainerName
    }
  }
}

resource writeDeadLetters 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account::blobs::deadLetters.id, topic.id, roleIds.storageBlobDataContributor)
  scope: account::blobs::deadLetters
  properties: {
    principalId: topic.identity.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      roleIds.storageBlobDataContributor
    )
  }
}

@description('Resource id of the system topic.')
output id string = topic.id

@description('Name of the system topic.')
output name string = topic.name
