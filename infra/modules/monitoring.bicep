import { roleIds } from '../roles.bicep'
import { groups, tagSet } from '../types.bicep'

@description('Name of the Log Analytics workspace.')
param workspaceName string

@description('Name of the Application Insights component.')
param insightsName string

@description('Region.')
param location string

@description('Tags.')
param tags tagSet

@description('Days that logs and metrics are kept.')
@minValue(30)
@maxValue(730)
param retentionDays int

@description('Most gigabytes a day that the workspace takes in; -1 for no limit.')
param dailyCapGb int

@description('The people who get roles here.')
param people groups

@description('Name of the app\'s identity, which the roles are given to.')
param identityName string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identityName
}

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: workspaceName
  location: location
  tags: tags
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: retentionDays
    workspaceCapping: {
      dailyQuotaGb: dailyCapGb
    }
    features: {
      disableLocalAuth: true
      enableLogAccessUsingOnlyResourcePermissions: true
    }
  }
}

// Who did what to storage and the vault: 6 years, as the audit table.
var auditTables = [
  'StorageBlobLogs'
  'StorageTableLogs'
  'StorageQueueLogs'
  'AzureDiagnostics'
]

resource kept 'Microsoft.OperationalInsights/workspaces/tables@2025-02-01' = [
  for table in auditTables: {
    parent: workspace
    name: table
    properties: {
      retentionInDays: retentionDays
      totalRetentionInDays: 2191
    }
  }
]

resource look 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for group in filter([people.operators, people.readers], id => !empty(id)): {
    name: guid(workspace.id, group, roleIds.logAnalyticsReader)
    scope: workspace
    properties: {
      principalId: group
      principalType: 'Group'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds.logAnalyticsReader)
    }
  }
]

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: insightsName
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
  }
}

// Telemetry comes in under the app's identity, so the role is on the component and nowhere else.
resource publish 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, identity.id, roleIds.monitoringMetricsPublisher)
  scope: insights
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds.monitoringMetricsPublisher)
  }
}

@description('Resource id of the workspace.')
output workspaceId string = workspace.id

@description('Where the app sends telemetry. No secret: the component takes no key.')
output connectionString string = insights.properties.ConnectionString
