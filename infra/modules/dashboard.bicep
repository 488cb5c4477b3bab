import { alertEvents, eventNames } from '../names.bicep'
import { tagSet } from '../types.bicep'

@description('Region.')
param location string

@description('Tags.')
param tags tagSet

@description('Workspace that the workbook reads.')
param workspaceId string

@description('Title of the workbook.')
param title string

var events = join(map(concat(alertEvents, map(items(eventNames), event => event.value)), event => '\'${event}\''), ', ')
var page = loadTextContent('../dashboards/day.workbook.json')

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, 'day')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    category: 'workbook'
    displayName: title
    serializedData: replace(replace(page, '{workspace}', workspaceId), '{events}', events)
    sourceId: workspaceId
    version: '1.0'
  }
}

@description('Resource id of the workbook.')
output id string = workbook.id
