// Every name that the code knows too. A test reads this file and holds it against the code, so each list stays a plain
// array of literals.

@export()
@description('Containers of the partner-facing drop account.')
var dropContainerNames = [
  'tis-inbound'
  'esr-inbound'
  'tis-outbound'
  'esr-outbound'
]

@export()
@description('Containers of the internal state account.')
var stateContainerNames = [
  'config'
  'work'
  'archive'
  'quarantine'
  'rejects'
  'reports'
  'notifications'
  'books'
  'backup'
]

@export()
@description('Tables of the state account.')
var tableNames = [
  'ledger'
  'runs'
  'esrrecords'
  'applicants'
  'notices'
  'audit'
]

@export()
@description('Service Bus queues, in the order of a file\'s way.')
var queueNames = [
  'receive'
  'sort'
  'match'
  'confirm'
  'notify'
  'deliver'
]

@export()
@description('The queues that take their messages in order, a session per lane.')
var sessionQueueNames = [
  'receive'
]

@export()
@description('Blob-triggered functions and the container each watches.')
var blobFunctions = [
  {
    container: 'tis-inbound'
    functionName: 'ReceiveTisFile'
  }
  {
    container: 'esr-inbound'
    functionName: 'ReceiveEsrFile'
  }
]

@export()
@description('Functions of the transport that is not in use in the cloud; they are switched off by setting.')
var storageQueueFunctionNames = [
  'StorageReceive'
  'StorageSort'
  'StorageMatch'
  'StorageConfirm'
  'StorageNotify'
  'StorageDeliver'
]

@export()
@description('The function that takes drops when a scan for malware has answered, and its queue in the state account.')
var scanFunctionName = 'TakeScanned'

@export()
var scanFunctionQueueName = 'scan-results'

@export()
@description('The one log event by which the app says that an alert was raised: its property Event names the kind, Alert the alert.')
var alertLogEvent = 'AlertRaised'

@export()
@description('Kinds of alerts that the app raises (AlertEvent in Dit.Core), each with a rule in alerts.bicep and an entry in the runbook.')
var alertEvents = [
  'MissingFile'
  'LateFile'
  'ExtractLate'
  'DeadLetter'
  'EmailsStand'
  'FileQuarantined'
  'FileHeld'
  'LeadsElsewhere'
  'UploadUnfinished'
  'CannotBeListed'
  'NotScanned'
  'ReferenceRefused'
  'TooManyRows'
  'LayoutChanged'
  'ReceiptFailed'
  'ReceiptMissing'
  'NotRepeatable'
  'NoticeRefused'
  'NoticeUnknown'
  'PurgeFailed'
  'TimedJobFailed'
]

@export()
@description('Log events that are alerts of their own, without a notice: the EventId.Name of a LoggerMessage.')
var eventNames = {
  extractFailed: 'ExtractFailed'
}

@export()
@description('Names of the metrics that alerts and the workbook read.')
var metricNames = {
  files: 'dit.files'
  rows: 'dit.rows'
  oldestUnfinished: 'dit.oldest_unfinished_seconds'
  queueDepth: 'dit.queue_depth'
  confirmation: 'dit.confirmation_seconds'
}

@export()
@description('Where events go that could not be delivered to the app. Only the platform writes here.')
var eventDeadLetterContainerName = 'eventgrid-deadletter'

@export()
@description('The queue into which the blob trigger puts what failed five times.')
var blobPoisonQueueName = 'webjobs-blobtrigger-poison'

@export()
@description('The secret with the GOV.UK Notify key.')
var notifySecretName = 'notify-key'
