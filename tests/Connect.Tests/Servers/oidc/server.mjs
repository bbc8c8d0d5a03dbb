// Real OpenID Connect providers (oidc-provider) for tests: one as an organisation has it, and one that behaves as GOV.UK One Login does.
// Whoever posts JSON to /next says who signs in there next, and how; `token` changes what the ID token says, `by` how it is signed.
//   node server.mjs PROVIDERS.json

import { generateKeyPairSync, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import Provider, { errors } from 'oidc-provider'

const strange = keys()
let next = {}

for (const one of JSON.parse(readFileSync(process.argv[2], 'utf8'))) serve(one)

function serve({ port, issuer, clients, isOneLogin }) {
  const own = keys()
  const provider = new Provider(issuer, {
    clients,
    claims: { openid: ['sub', 'acr', 'amr', 'vot', 'email'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['a key for tests'] },
    clientAuthMethods: isOneLogin ? ['private_key_jwt'] : ['client_secret_post'],
    extraParams: { vtr: (_, vector) => isOneLogin && oneOfTheirs(vector) },
    features: { devInteractions: { enabled: false } },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, vot: next.vot, email: next.email }) }),
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    jwks: { keys: own.map(key => ({ ...key.export({ format: 'jwk' }), kid: kidOf(key), use: 'sig' })) },
    pkce: { required: () => true },
    routes: isOneLogin ? { authorization: '/authorize', token: '/token', userinfo: '/userinfo', end_session: '/logout' } : {},
    ttl: { AccessToken: 180, AuthorizationCode: 60, Grant: 600, IdToken: 120, Interaction: 600, Session: 600 }
  })
  if (isOneLogin) provider.use(asOneLogin)
  provider.use(async (context, go) => {
    await go()
    if (context.body?.id_token && (next.token || next.by)) context.body.id_token = spoilt(context.body.id_token, own)
  })

  createServer(async (request, response) => {
    if (request.url === '/next') {
      next = JSON.parse(await body(request))
      return response.end()
    }
    if (request.url.startsWith('/interaction/')) return interact(provider, request, response)
    return provider.callback()(request, response)
  }).listen(port, '127.0.0.1')
}

// What it refuses though the standard would not.
async function asOneLogin(context, go) {
  if (context.path === '/token' && !context.get('user-agent')) return context.throw(403)
  if (context.path === '/authorize' && context.query.response_type && !context.query.nonce) return context.throw(400, 'nonce')
  await go()
}

function oneOfTheirs(vector) {
  if (vector !== undefined && vector !== '["Cl.Cm"]' && vector !== '["Cl"]') throw new errors.InvalidRequest('Request vtr not valid')
}

async function interact(provider, request, response) {
  const { prompt, params, session } = await provider.interactionDetails(request, response)
  if (next.error) return provider.interactionFinished(request, response, { error: next.error })
  if (prompt.name === 'login') {
    return provider.interactionFinished(request, response, { login: { accountId: next.sub, acr: next.acr, amr: next.amr } })
  }
  const grant = new provider.Grant({ accountId: session.accountId, clientId: params.client_id })
  grant.addOIDCScope('openid')
  return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } }, { mergeWithLastSubmission: true })
}

function keys() {
  return [generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey, generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey]
}

function kidOf(key) {
  return `${key.asymmetricKeyType}-key`
}

function spoilt(token, own) {
  const [header, payload] = token.split('.', 2).map(part => JSON.parse(Buffer.from(part, 'base64url')))
  const alg = next.by === 'nobody' ? 'none' : header.alg
  const words = [{ ...header, alg }, { ...payload, ...next.token }].map(part => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  if (alg === 'none') return `${words}.`
  const key = (next.by === 'a stranger' ? strange : own)[alg === 'RS256' ? 0 : 1]
  return `${words}.${sign('sha256', Buffer.from(words), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`
}

async function body(request) {
  let text = ''
  for await (const part of request) text += part
  return text
}
