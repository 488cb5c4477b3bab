import { tagSet } from '../types.bicep'

@description('Name of the identity.')
param name string

@description('Region.')
param location string

@description('Tags.')
param tags tagSet

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
  tags: tags
}

@description('Resource id of the identity that the app runs as.')
output id string = identity.id

@description('Client id, which connections name.')
output clientId string = identity.properties.clientId
