// A real OpenID Connect provider (oidc-provider) for tests. Whoever posts JSON to /next says who signs in there next, and how.
//   node server.mjs PORT CLIENTS.json

import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import Provider from 'oidc-provider'

const [port, clients] = process.argv.slice(2)
const issuer = `http://127.0.0.1:${port}`
let next = {}

const provider = new Provider(issuer, {
  clients: JSON.parse(readFileSync(clients, 'utf8')),
  claims: { openid: ['sub', 'acr', 'amr', 'vot'] },
  conformIdTokenClaims: false,
  cookies: { keys: ['a key for tests'] },
  extraParams: ['vtr'],
  features: { devInteractions: { enabled: false } },
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, vot: next.vot }) }),
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  pkce: { required: () => true },
  ttl: { AccessToken: 180, AuthorizationCode: 60, Grant: 600, IdToken: 300, Interaction: 600, Session: 600 }
})

createServer(async (request, response) => {
  if (request.url === '/next') {
    next = JSON.parse(await body(request))
    return response.end()
  }
  if (request.url.startsWith('/interaction/')) return interact(request, response)
  return provider.callback()(request, response)
}).listen(Number(port), '127.0.0.1')

async function interact(request, response) {
  const { prompt, params, session } = await provider.interactionDetails(request, response)
  if (next.error) return provider.interactionFinished(request, response, { error: next.error })
  if (prompt.name === 'login') {
    return provider.interactionFinished(request, response, { login: { accountId: next.sub, acr: next.acr, amr: next.amr } })
  }
  const grant = new provider.Grant({ accountId: session.accountId, clientId: params.client_id })
  grant.addOIDCScope('openid')
  return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } }, { mergeWithLastSubmission: true })
}

async function body(request) {
  let text = ''
  for await (const part of request) text += part
  return text
}
