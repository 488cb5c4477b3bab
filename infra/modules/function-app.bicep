import { scanFunctionName, storageQueueFunctionNames } from '../names.bicep'
import { alwaysReady, schedules, tagSet } from '../types.bicep'

@description('Name of the app.')
param name string

@description('Name of the plan.')
param planName string

@description('Region.')
param location string

@description('Tags.')
param tags tagSet

@description('Resource id of the identity that the app runs as.')
param identityId string

@description('Client id of that identity.')
param clientId string

@description('Subnet that the app sends from.')
param subnetId string

@description('Where the app\'s package lies.')
param packageUrl string

@description('Account that the Functions host keeps its own state in.')
param hostAccountName string

@description('Blob address of the drop account.')
param dropBlobUri string

@description('Queue address of the drop account.')
param dropQueueUri string

@description('Blob address of the state account.')
param stateBlobUri string

@description('Table address of the state account.')
param stateTableUri string

@description('Queue address of the state account.')
param stateQueueUri string

@description('Host name of the Service Bus namespace.')
param serviceBusNamespace string

@description('Where telemetry goes.')
param insightsConnectionString string

@description('Address of the GOV.UK Notify key in the vault.')
param notifyKeyUri string

@description('Id of the GOV.UK Notify template with ((subject)) and ((body)).')
param notifyTemplate string

@description('The largest file that is taken, in bytes.')
param maxFileBytes int

@description('True when a drop is taken only once a scan for malware has found it clean.')
param awaitScan bool

@description('When the timers tick.')
param schedule schedules

@description('Memory of an instance, in MB.')
param instanceMemoryMB int

@description('Most instances at a time.')
param maximumInstanceCount int

@description('Instances that are never let go.')
param alwaysReadyInstances alwaysReady[]

@description('Addresses of operators, who reach the app beside Event Grid.')
param operatorAddresses string[]

@description('Addresses of people who use the desk and are not operators: employers and deanery offices.')
param deskAddresses string[]

@description('True to spread instances over zones.')
param zoneRedundant bool

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: {
    reserved: true
    zoneRedundant: zoneRedundant
  }
}

var settings = {
  AzureWebJobsStorage__accountName: hostAccountName
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: clientId
  DitDrop__blobServiceUri: dropBlobUri
  DitDrop__queueServiceUri: dropQueueUri
  DitDrop__credential: 'managedidentity'
  DitDrop__clientId: clientId
  DitState__blobServiceUri: stateBlobUri
  DitState__tableServiceUri: stateTableUri
  DitState__queueServiceUri: stateQueueUri
  DitState__credential: 'managedidentity'
  DitState__clientId: clientId
  DitServiceBus__fullyQualifiedNamespace: serviceBusNamespace
  DitServiceBus__credential: 'managedidentity'
  DitServiceBus__clientId: clientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${clientId};Authorization=AAD'
  Dit__Transport: 'ServiceBus'
  Dit__Schedules__Often: schedule.often
  Dit__Schedules__Quarter: schedule.quarter
  Dit__Schedules__Night: schedule.night
  Dit__NotifyKey: '@Microsoft.KeyVault(SecretUri=${notifyKeyUri})'
  Dit__NotifyTemplate: notifyTemplate
  Dit__MaxFileBytes: string(maxFileBytes)
  Dit__SettleSeconds: '180'
  Dit__AwaitScan: string(awaitScan)
}

// Without a scan there is no queue of verdicts.
var withoutQueue = concat(storageQueueFunctionNames, awaitScan ? [] : [scanFunctionName])
var switchedOff = toObject(withoutQueue, name => 'AzureWebJobs.${name}.Disabled', name => 'true')

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'app' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: subnetId
    functionAppConfig: {
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packageUrl
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      // Instances take the new package one after another, and those that leave come to the end of their work. In preview, and Microsoft does
      // not recommend it for production yet. The alternative, Recreate, cuts running work off, which is safe too: it is sent again.
      // The platform documents this property; the types of this version do not know it yet.
      ...any({
        siteUpdateStrategy: {
          type: 'RollingUpdate'
        }
      })
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstanceCount
        alwaysReady: alwaysReadyInstances
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      http20Enabled: true
      // Events come from Event Grid, health and desk are for operators, the desk for employers and offices too; nobody else gets in.
      ipSecurityRestrictionsDefaultAction: 'Deny'
      ipSecurityRestrictions: concat(
        [
          {
            name: 'event-grid'
            priority: 100
            action: 'Allow'
            tag: 'ServiceTag'
            ipAddress: 'AzureEventGrid'
          }
        ],
        map(operatorAddresses, (address, i) => {
          name: 'operators-${i + 1}'
          priority: 200 + i
          action: 'Allow'
          ipAddress: contains(address, '/') ? address : '${address}/32'
        }),
        map(deskAddresses, (address, i) => {
          name: 'desk-${i + 1}'
          priority: 500 + i
          action: 'Allow'
          ipAddress: contains(address, '/') ? address : '${address}/32'
        })
      )
      // Deployment signs in with Entra, from wherever it runs.
      scmIpSecurityRestrictionsUseMain: false
      scmIpSecurityRestrictionsDefaultAction: 'Allow'
      appSettings: map(items(union(settings, switchedOff)), setting => {
        name: setting.key
        value: setting.value
      })
    }
  }

  // Deployment signs in with Entra; the two doors with a password stay shut.
  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: {
      allow: false
    }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: {
      allow: false
    }
  }
}

@description('Resource id of the app.')
output id string = app.id

@description('Name of the app.')
output name string = app.name

@description('Host name of the app.')
output hostName string = app.properties.defaultHostName
