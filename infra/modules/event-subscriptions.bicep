import { blobFunctions, eventDeadLetterContainerName } from '../names.bicep'

// The second stage. Event Grid asks the webhook for an answer before it makes a subscription, and the webhook's key
// exists only once the host has started with the code. The key is read here, in the deployment, and shown nowhere.

@description('Name of the system topic.')
param topicName string

@description('Name of the app.')
param appName string

@description('Resource id of the state account, which holds the dead letters.')
param stateAccountId string

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' existing = {
  name: topicName
}

resource app 'Microsoft.Web/sites@2025-03-01' existing = {
  name: appName
}

// What commits a whole blob: SFTP, the data lake API, the blob API. Left out are SftpCreate and CreateFile, which tell
// of an empty file, and CopyBlob, which on this kind of account tells of a copy's start; the sweeper finds such a file.
var committingCalls = [
  'SftpCommit'
  'FlushWithClose'
  'PutBlob'
  'PutBlockList'
]

resource subscriptions 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = [
  for watched in blobFunctions: {
    parent: topic
    name: watched.container
    properties: {
      eventDeliverySchema: 'EventGridSchema'
      filter: {
        includedEventTypes: [
          'Microsoft.Storage.BlobCreated'
        ]
        subjectBeginsWith: '/blobServices/default/containers/${watched.container}/blobs/'
        advancedFilters: [
          {
            operatorType: 'StringIn'
            key: 'data.api'
            values: committingCalls
          }
        ]
      }
      destination: {
        endpointType: 'WebHook'
        properties: {
          endpointUrl: 'https://${app.properties.defaultHostName}/runtime/webhooks/blobs?functionName=Host.Functions.${watched.functionName}&code=${listKeys('${app.id}/host/default', '2025-03-01').systemKeys.blobs_extension}'
          maxEventsPerBatch: 1
          preferredBatchSizeInKilobytes: 64
        }
      }
      retryPolicy: {
        maxDeliveryAttempts: 30
        eventTimeToLiveInMinutes: 1440
      }
      deadLetterWithResourceIdentity: {
        identity: {
          type: 'SystemAssigned'
        }
        deadLetterDestination: {
          endpointType: 'StorageBlob'
          properties: {
            resourceId: stateAccountId
            blobContainerName: eventDeadLetterContainerName
          }
        }
      }
    }
  }
]
