@description('Name of the app whose desk people sign in to.')
param appName string

@description('Application (client) id of the registration that sign-in.sh made.')
param clientId string

resource app 'Microsoft.Web/sites@2025-03-01' existing = {
  name: appName

  // App Service Authentication. Entra hands the browser an identity token directly, so there is no client secret to keep or to rotate.
  // Anonymous calls go through: Event Grid brings a key of its own, and everybody who reaches the app may ask for its health. The desk
  // sends people who are not signed in to the sign-in page, and serves nothing where this resource is missing.
  resource signIn 'config' = {
    name: 'authsettingsV2'
    properties: {
      platform: {
        enabled: true
        runtimeVersion: '~1'
      }
      globalValidation: {
        requireAuthentication: false
        unauthenticatedClientAction: 'AllowAnonymous'
      }
      identityProviders: {
        azureActiveDirectory: {
          enabled: true
          registration: {
            clientId: clientId
            openIdIssuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
          }
          validation: {
            allowedAudiences: [
              clientId
            ]
          }
        }
      }
      login: {
        // A working day at most. The desk itself ends a session after half an hour without a page.
        cookieExpiration: {
          convention: 'FixedTime'
          timeToExpiration: '08:00:00'
        }
        preserveUrlFragmentsForLogins: false
        tokenStore: {
          enabled: false
        }
      }
      httpSettings: {
        requireHttps: true
      }
    }
  }
}
