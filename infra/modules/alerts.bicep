import { alertEvents, alertLogEvent, eventNames, metricNames } from '../names.bicep'
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

@description('Who gets the alerts.')
param emailAddresses string[]

@description('Web hooks of Slack (an incoming web hook) or of Teams (a workflow that posts web hook requests), separated by commas.')
@secure()
param webhooks string

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
    logicAppReceivers: empty(webhooks)
      ? []
      : [
          {
            name: 'messages'
            resourceId: messages.id
            callbackUrl: listCallbackUrl('${messages.id}/triggers/alert', '2019-05-01').value
            useCommonAlertSchema: true
          }
        ]
  }
}

// Neither Slack nor Teams takes the platform's alert schema, so this makes it a line of text: plain for Slack, a card for Teams.
var line = '@{triggerBody()?[\'data\']?[\'essentials\']?[\'severity\']} @{triggerBody()?[\'data\']?[\'essentials\']?[\'monitorCondition\']}: @{triggerBody()?[\'data\']?[\'essentials\']?[\'alertRule\']}. @{triggerBody()?[\'data\']?[\'essentials\']?[\'description\']}'
var slackBody = {
  text: line
}
var teamsBody = {
  type: 'message'
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive'
      content: {
        type: 'AdaptiveCard'
        version: '1.4'
        body: [
          {
            type: 'TextBlock'
            text: line
            wrap: true
          }
        ]
      }
    }
  ]
}
var hooks = filter(split(webhooks, ','), uri => !empty(uri))

resource messages 'Microsoft.Logic/workflows@2019-05-01' = if (!empty(webhooks)) {
  name: '${namePrefix}-messages'
  location: location
  tags: tags
  properties: {
    definition: {
      '$schema': 'https://schema.management.azure.com/providers/Microsoft.Logic/schemas/2016-06-01/workflowdefinition.json#'
      contentVersion: '1.0.0.0'
      parameters: {
        hooks: {
          type: 'SecureObject'
        }
      }
      triggers: {
        alert: {
          type: 'Request'
          kind: 'Http'
          inputs: {
            schema: {}
          }
        }
      }
      // A hook of its own each: one that is refused keeps no other back. The address is a secret and stays out of the run's history.
      actions: toObject(range(0, length(hooks)), i => 'post-${i + 1}', i => {
        type: 'Http'
        runAfter: {}
        inputs: {
          method: 'POST'
          uri: '@parameters(\'hooks\').list[${i}]'
          body: startsWith(hooks[i], 'https://hooks.slack.com/') ? slackBody : teamsBody
        }
        runtimeConfiguration: {
          secureData: {
            properties: [
              'inputs'
            ]
          }
        }
      })
    }
    parameters: {
      hooks: {
        value: {
          list: hooks
        }
      }
    }
  }
}

// An alert that the app raises. Its name in lower case with hyphens is its heading in the runbook, infra/README.md.
type raised = {
  name: string
  severity: 1 | 2 | 3
  says: string
}

var raisedAlerts { *: raised } = {
  MissingFile: { name: 'missing-file', severity: 1, says: 'A file that was due had not come by its cut-off.' }
  LateFile: { name: 'late-file', severity: 1, says: 'Applicants came after their file\'s date, and rows were rejected because they start in less than 2 days.' }
  ExtractLate: { name: 'extract-late', severity: 1, says: 'The day\'s extract of a body was not published by its time.' }
  DeadLetter: { name: 'dead-letter', severity: 1, says: 'A message failed five times and is a dead letter in the ledger.' }
  EmailsStand: { name: 'emails-stand', severity: 1, says: 'Emails could not be sent for more than an hour.' }
  FileQuarantined: { name: 'file-quarantined', severity: 2, says: 'A whole file was refused and lies in quarantine.' }
  FileHeld: { name: 'file-held', severity: 2, says: 'A file is held until a gap is filled or an operator releases it.' }
  LeadsElsewhere: { name: 'leads-elsewhere', severity: 2, says: 'A drop has a name that leads to another place; it is not touched.' }
  UploadUnfinished: { name: 'upload-unfinished', severity: 2, says: 'An upload stays empty or unfinished.' }
  CannotBeListed: { name: 'cannot-be-listed', severity: 2, says: 'A container holds a name that storage cannot list.' }
  NotScanned: { name: 'not-scanned', severity: 1, says: 'A drop waits for a scan for malware that gives no answer.' }
  ReferenceRefused: { name: 'reference-refused', severity: 2, says: 'Reference data were refused; the last good set stays in force.' }
  TooManyRows: { name: 'too-many-rows', severity: 2, says: 'A post number is in a file more than 40 times for one employer; those rows failed.' }
  LayoutChanged: { name: 'layout-changed', severity: 2, says: 'Many rows of a GO file, or all of a record type, could not be read: ESR has probably changed a layout.' }
  ReceiptFailed: { name: 'receipt-failed', severity: 2, says: 'TIS reported an error for an extract.' }
  ReceiptMissing: { name: 'receipt-missing', severity: 2, says: 'No receipt of an extract came by noon of the next business day.' }
  NotRepeatable: { name: 'not-repeatable', severity: 2, says: 'An extract failed so late that a full file goes in its place.' }
  NoticeRefused: { name: 'notice-refused', severity: 2, says: 'An email will not arrive.' }
  NoticeUnknown: { name: 'notice-unknown', severity: 2, says: 'Nobody can say whether an email arrived.' }
  PurgeFailed: { name: 'purge-failed', severity: 2, says: 'The purge could not remove what is past its time.' }
  TimedJobFailed: { name: 'timed-job-failed', severity: 2, says: 'A timed job failed at three ticks in a row.' }
}

// One rule for each kind; the alert itself is the dimension, so that each fault is one message.
var raisedRules = map(alertEvents, event => {
  name: raisedAlerts[event].name
  severity: raisedAlerts[event].severity
  says: raisedAlerts[event].says
  query: 'AppTraces | where tostring(Properties.EventName) == "${alertLogEvent}" and tostring(Properties.Event) == "${event}" | project TimeGenerated, File = tostring(Properties.Alert)'
})

var loggedRules = [
  {
    name: 'extract-failed'
    severity: 1
    says: 'The extract of a body was due and could not be published; the next tick tries again.'
    query: 'union isfuzzy=true AppTraces, AppExceptions | where tostring(Properties.EventName) == "${eventNames.extractFailed}" | project TimeGenerated, File = coalesce(tostring(Properties.File), "-")'
  }
]

// A fault that was logged together with an exception is in the other of the two tables. The window is three times the
// step, so that a late record is still seen; auto-mitigation keeps it one message per file and not one per step.
resource onEvents 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for alert in concat(raisedRules, loggedRules): {
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
            query: alert.query
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
