import { tagSet } from '../types.bicep'

@description('Name of the virtual network.')
param name string

@description('Region.')
param location string

@description('Tags.')
param tags tagSet

@description('Address space, at least a /24: its first /25 is the app\'s, the next /26 holds the private endpoints, the last /26 a gateway and its name resolver.')
param addressPrefix string

@description('Addresses from which people reach the private endpoints, by a peered network or a gateway.')
param operatorPrefixes string[]

@description('Name servers of the network; none: those of Azure.')
param dnsServers string[]

var appPrefix = cidrSubnet(addressPrefix, 25, 0)
var endpointPrefix = cidrSubnet(addressPrefix, 26, 2)

resource appRules 'Microsoft.Network/networkSecurityGroups@2025-05-01' = {
  name: '${name}-app'
  location: location
  tags: tags
}

resource endpointRules 'Microsoft.Network/networkSecurityGroups@2025-05-01' = {
  name: '${name}-endpoints'
  location: location
  tags: tags
  properties: {
    securityRules: [
      {
        name: 'app-to-endpoints'
        properties: {
          priority: 100
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: appPrefix
          sourcePortRange: '*'
          destinationAddressPrefix: endpointPrefix
          destinationPortRanges: [
            '443'
            '5671'
            '5672'
          ]
        }
      }
      ...(empty(operatorPrefixes)
        ? []
        : [
            {
              name: 'people-to-endpoints'
              properties: {
                priority: 110
                direction: 'Inbound'
                access: 'Allow'
                protocol: 'Tcp'
                sourceAddressPrefixes: operatorPrefixes
                sourcePortRange: '*'
                destinationAddressPrefix: endpointPrefix
                destinationPortRange: '443'
              }
            }
          ])
      {
        name: 'nothing-else'
        properties: {
          priority: 4000
          direction: 'Inbound'
          access: 'Deny'
          protocol: '*'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '*'
        }
      }
    ]
  }
}

resource network 'Microsoft.Network/virtualNetworks@2025-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    addressSpace: {
      addressPrefixes: [
        addressPrefix
      ]
    }
    dhcpOptions: {
      dnsServers: dnsServers
    }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: appPrefix
          networkSecurityGroup: {
            id: appRules.id
          }
          // Flex Consumption takes this delegation and no underscore in the subnet's name.
          delegations: [
            {
              name: 'flex'
              properties: {
                serviceName: 'Microsoft.App/environments'
              }
            }
          ]
          // Without private endpoints these are what lets the app through the firewalls of the accounts.
          serviceEndpoints: [
            {
              service: 'Microsoft.Storage'
            }
            {
              service: 'Microsoft.KeyVault'
            }
            {
              service: 'Microsoft.ServiceBus'
            }
          ]
        }
      }
      {
        name: 'endpoints'
        properties: {
          addressPrefix: endpointPrefix
          networkSecurityGroup: {
            id: endpointRules.id
          }
          privateEndpointNetworkPolicies: 'Enabled'
        }
      }
      {
        name: 'GatewaySubnet'
        properties: {
          addressPrefix: cidrSubnet(addressPrefix, 27, 6)
        }
      }
      {
        name: 'resolver'
        properties: {
          addressPrefix: cidrSubnet(addressPrefix, 28, 14)
          delegations: [
            {
              name: 'resolver'
              properties: {
                serviceName: 'Microsoft.Network/dnsResolvers'
              }
            }
          ]
        }
      }
    ]
  }

  resource appSubnet 'subnets' existing = {
    name: 'app'
  }

  resource endpointSubnet 'subnets' existing = {
    name: 'endpoints'
  }
}

@description('Resource id of the network.')
output id string = network.id

@description('Subnet that the app sends from.')
output appSubnetId string = network::appSubnet.id

@description('Subnet that holds the private endpoints.')
output endpointSubnetId string = network::endpointSubnet.id
