/** Where no partner answers: what is measured asks none of them. */
export const nowhere = 'http://127.0.0.1:1'

/** Settings with which the adapters of all partners can be made. */
export const noPartners = {
  vneid: { issuer: nowhere, clientId: '', clientSecret: '' },
  population: { url: nowhere, clientId: '', clientSecret: '', integration: '' },
  nationalProcedures: { url: nowhere, unit: '', username: '', password: '' },
  payment: { url: nowhere, partnerCode: '', secret: '' },
  trust: { url: nowhere, caCertificatePem: '', clientId: '', clientSecret: '' },
  messages: { url: nowhere, apiKey: '', smtpUrl: 'smtp://127.0.0.1:1', from: '' },
}
