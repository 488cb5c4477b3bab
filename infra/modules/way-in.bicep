import { tagSet } from '../types.bicep'

// How people reach accounts that have private endpoints alone: by a network that theirs is peered with, or by a point-to-site
// gateway that they sign in to with Entra. Both are parameters; without either only the app gets in.

@description('Name of the virtual network.')
param networkName string

@description('Region.')
param location string

@description('Tags.')
param tags tagSet

@description('Address space of the network; a gateway and a resolver have their subnets in its last /26.')
param addressPrefix string

@description('Resource id of a network to peer with. Empty: none.')
param hubNetworkId string

@description('Addresses for the gateway\'s clients. Empty: no gateway.')
param vpnClientAddressPrefix string

// The application that Microsoft registered for its VPN client, the same in every tenant.
var vpnClientApplication = 'c632b3df-fb67-4d84-bdcf-b95ad541b5c8'

resource network 'Microsoft.Network/virtualNetworks@2025-05-01' existing = {
  name: networkName

  resource gatewaySubnet 'subnets' existing = {
    name: 'GatewaySubnet'
  }

  resource resolverSubnet 'subnets' existing = {
    name: 'resolver'
  }
}

resource hub 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings@2025-05-01' = if (!empty(hubNetworkId)) {
  parent: network
  name: 'hub'
  properties: {
    allowVirtualNetworkAccess: true
    allowForwardedTraffic: true
    allowGatewayTransit: false
    useRemoteGateways: false
    remoteVirtualNetwork: {
      id: hubNetworkId
    }
  }
}

resource address 'Microsoft.Network/publicIPAddresses@2025-05-01' = if (!empty(vpnClientAddressPrefix)) {
  name: '${networkName}-gateway'
  location: location
  tags: tags
  sku: {
    name: 'Standard'
  }
  zones: [
    '1'
    '2'
    '3'
  ]
  properties: {
    publicIPAllocationMethod: 'Static'
  }
}

resource gateway 'Microsoft.Network/virtualNetworkGateways@2025-05-01' = if (!empty(vpnClientAddressPrefix)) {
  name: '${networkName}-gateway'
  location: location
  tags: tags
  properties: {
    gatewayType: 'Vpn'
    vpnType: 'RouteBased'
    sku: {
      name: 'VpnGw1AZ'
      tier: 'VpnGw1AZ'
    }
    ipConfigurations: [
      {
        name: 'default'
        properties: {
          privateIPAllocationMethod: 'Dynamic'
          subnet: {
            id: network::gatewaySubnet.id
          }
          publicIPAddress: {
            id: address.id
          }
        }
      }
    ]
    vpnClientConfiguration: {
      vpnClientAddressPool: {
        addressPrefixes: [
          vpnClientAddressPrefix
        ]
      }
      vpnClientProtocols: [
        'OpenVPN'
      ]
      vpnAuthenticationTypes: [
        'AAD'
      ]
      aadTenant: '${environment().authentication.loginEndpoint}${tenant().tenantId}/'
      aadAudience: vpnClientApplication
      aadIssuer: 'https://sts.windows.net/${tenant().tenantId}/'
    }
  }
}

resource resolver 'Microsoft.Network/dnsResolvers@2025-05-01' = if (!empty(vpnClientAddressPrefix)) {
  name: '${networkName}-names'
  location: location
  tags: tags
  properties: {
    virtualNetwork: {
      id: network.id
    }
  }

  resource inbound 'inboundEndpoints' = {
    name: 'clients'
    location: location
    tags: tags
    properties: {
      ipConfigurations: [
        {
          privateIpAllocationMethod: 'Static'
          privateIpAddress: cidrHost(cidrSubnet(addressPrefix, 28, 14), 3)
          subnet: {
            id: network::resolverSubnet.id
          }
        }
      ]
    }
  }
}
