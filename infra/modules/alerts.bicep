import { eventNames, metricNames } from '../names.bicep'
import { tagSet } from '../types.bicep'

@description('Start of the alerts\' names.')
param namePrefix string

@description('Region.')
param location string

@description('Tags.')
param tags tagSet

@description('Workspace that the app\'s logs and metrics come to.')
param workspaceId string

@description('Resource id of the Service Bus namespace.')
param serviceBusId string

@description('Resource id of the Event Grid system topic.')
param eventTopicId string

@description('Who is told.')
param emailAddresses string[]

@description('Minutes after which an unfinished file is a fault.')
param oldestUnfinishedMinutes int

@description('Minutes without a sign of life after which the app counts as silent.')
param silenceMinutes 15 | 30 | 45 | 60 | 120

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${namePrefix}-operators'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'dit-ops'
    enabled: true
    emailReceivers: [
      for address in emailAddresses: {
        name: address
        emailAddress: address
        useCommonAlertSchema: true
      }
    ]
  }
}

// An alert on a log event. Its name is its heading in the runbook, infra/README.md.
type eventAlert = {
  name: string
  event: string
  severity: 1 | 2 | 3
  says: string
}

var eventAlerts eventAlert[] = [
  {
    name: 'missing-file'
    event: eventNames.missingFile
    severity: 1
    says: 'A file that was due had not come by its cut-off.'
  }
  {
    name: 'extract-failed'
    event: eventNames.extractFailed
    severity: 1
    says: 'The extract of a body was due and could not be published.'
  }
  {
    name: 'dead-letter'
    event: eventNames.deadLettered
    severity: 1
    says: 'A message failed five times and was recorded in the ledger as a dead letter.'
  }
  {
    name: 'purge-failed'
    event: eventNames.purgeFailed
    severity: 2
    says: 'The purge could not remove what is past its time.'
  }
  {
    name: 'file-quarantined'
    event: eventNames.fileQuarantined
    severity: 2
    says: 'A whole file was refused and lies in quarantine.'
  }
  {
    name: 'file-held'
    event: eventNames.fileHeld
    severity: 2
    says: 'A file is held until a gap is filled or an operator releases it.'
  }
  {
    name: 'receipt-failed'
    event: eventNames.receiptFailed
    severity: 2
    says: 'TIS reported an error for an extract, or no receipt came by the next business day\'s noon.'
  }
]

// A fault that was logged together with an exception stands in the other of the two tables. The window is three times the
// step, so that a late record is still seen; auto-mitigation keeps it one message per file and not one per step.
resource onEvents 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for alert in eventAlerts: {
    name: '${namePrefix}-${alert.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: alert.name
      description: '${alert.says} Runbook: infra/README.md, ${alert.name}.'
      severity: alert.severity
      enabled: true
      scopes: [
        workspaceId
      ]
      evaluationFrequency: 'PT5M'
      windowSize: 'PT15M'
      autoMitigate: true
      // On the first day the tables are still empty.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: 'union isfuzzy=true AppTraces, AppExceptions | where tostring(Properties.EventName) == "${alert.event}" | project TimeGenerated, File = coalesce(tostring(Properties.File), tostring(Properties.Run), "-")'
            timeAggregation: 'Count'
            dimensions: [
              {
                name: 'File'
                operator: 'Include'
                values: [
                  '*'
                ]
              }
            ]
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      actions: {
        actionGroups: [
          people.id
        ]
      }
    }
  }
]

resource unfinished 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: '${namePrefix}-oldest-unfinished'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'oldest-unfinished'
    description: 'A file is still not done after ${oldestUnfinishedMinutes} minutes. Runbook: infra/README.md, oldest-unfinished.'
    severity: 1
    enabled: true
    scopes: [
      workspaceId
    ]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    autoMitigate: true
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: 'AppMetrics | where Name == "${metricNames.oldestUnfinished}" | summarize arg_max(TimeGenerated, Max) | project Minutes = Max / 60.0'
          timeAggregation: 'Maximum'
          metricMeasureColumn: 'Minutes'
          operator: 'GreaterThan'
          threshold: oldestUnfinishedMinutes
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    actions: {
      actionGroups: [
        people.id
      ]
    }
  }
}

// The alerts above need an app that speaks. This one tells when it does not: the metric comes from a timer, so it comes
// on quiet days too.
resource silence 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: '${namePrefix}-silence'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'silence'
    description: 'Nothing was heard of the app for ${silenceMinutes} minutes. Runbook: infra/README.md, silence.'
    severity: 1
    enabled: true
    scopes: [
      workspaceId
    ]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT${silenceMinutes}M'
    autoMitigate: true
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: 'AppMetrics | where Name == "${metricNames.oldestUnfinished}" | summarize Signs = count()'
          timeAggregation: 'Total'
          metricMeasureColumn: 'Signs'
          operator: 'LessThan'
          threshold: 1
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    actions: {
      actionGroups: [
        people.id
      ]
    }
  }
}

// Watches the queues themselves: dead letters that stay are those that the app did not even record.
resource deadLetterBacklog 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${namePrefix}-dead-letter-backlog'
  location: 'global'
  tags: tags
  properties: {
    description: 'Dead letters lie in a queue and are not being recorded. Runbook: infra/README.md, dead-letter-backlog.'
    severity: 1
    enabled: true
    autoMitigate: true
    scopes: [
      serviceBusId
    ]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'deadLetters'
          criterionType: 'StaticThresholdCriterion'
          metricName: 'DeadletteredMessages'
          metricNamespace: 'Microsoft.ServiceBus/namespaces'
          timeAggregation: 'Average'
          operator: 'GreaterThan'
          threshold: 0
          dimensions: [
            {
              name: 'EntityName'
              operator: 'Include'
              values: [
                '*'
              ]
            }
          ]
        }
      ]
    }
    actions: [
      {
        actionGroupId: people.id
      }
    ]
  }
}

resource undelivered 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${namePrefix}-event-undelivered'
  location: 'global'
  tags: tags
  properties: {
    description: 'Event Grid gave up on an event for the app. Runbook: infra/README.md, event-undelivered.'
    severity: 2
    enabled: true
    autoMitigate: true
    scopes: [
      eventTopicId
    ]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'undelivered'
          criterionType: 'StaticThresholdCriterion'
          metricName: 'DeadLetteredCount'
          metricNamespace: 'Microsoft.EventGrid/systemTopics'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: [
      {
        actionGroupId: people.id
      }
    ]
  }
}
