import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as client from 'openid-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { approveSignIn } from '../src/vneid/approve-sign-in.ts'
import { startVneid, type Vneid } from '../src/vneid/server.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'vneid-'))
const portal = 'http://127.0.0.1:8080'
let vneid: Vneid
let config: client.Configuration

const start = () =>
  startVneid({
    port: 0,
    dataDir,
    redirectUris: [`${portal}/dang-nhap/vneid/tra-ve`],
    postLogoutRedirectUris: [`${portal}/`],
  })

const discover = () =>
  client.discovery(
    new URL(vneid.issuer),
    vneid.clientId,
    undefined,
    client.ClientSecretBasic(vneid.clientSecret),
    {
      execute: [client.allowInsecureRequests],
    },
  )

beforeAll(async () => {
  vneid = await start()
  config = await discover()
})
afterAll(async () => {
  await vneid.close()
  rmSync(dataDir, { recursive: true })
})

async function ask(redirect_uri = `${portal}/dang-nhap/vneid/tra-ve`) {
  const verifier = client.randomPKCECodeVerifier()
  const state = client.randomState()
  const nonce = client.randomNonce()
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri,
    scope: 'openid',
    acr_values: 'LoA2',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  })
  return {
    url,
    checks: { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true },
  }
}

async function signIn(account: string) {
  const { url, checks } = await ask()
  return client.authorizationCodeGrant(config, await approveSignIn(url, account), checks)
}

test('a person signs in and the portal gets the national claims in id_token and userinfo', async () => {
  const tokens = await signIn('000094000101')
  const claims = tokens.claims()
  expect(claims).toMatchObject({
    SoDinhDanh: '000094000101',
    HoVaTen: 'LÒ VĂN MINH',
    NgayThangNamSinh: '19940312',
    GioiTinh: '1',
    LoaiTaiKhoan: '1',
    loAs: 'LoA2',
    acr: 'LoA2',
    IAL: '2',
    ThuongTru: 'Tổ 3, phường Tô Hiệu, tỉnh Sơn La',
  })
  const info = await client.fetchUserInfo(config, tokens.access_token, claims?.sub ?? '')
  expect(info).toMatchObject({ SoDinhDanh: '000094000101', SoDienThoai: '0900000101', TechID: claims?.sub })
  expect((await signIn('000094000101')).claims()?.sub).toBe(claims?.sub)
})

test('a level 1 account says so, an organisation names itself', async () => {
  expect((await signIn('000201002001')).claims()).toMatchObject({ acr: 'LoA1', IAL: '1' })
  expect((await signIn('000076002007')).claims()).toMatchObject({ LoaiTaiKhoan: '2', MaSoThue: '0000000014' })
})

test('cancelling comes back as access_denied', async () => {
  const { url } = await ask()
  expect((await approveSignIn(url, 'cancel')).searchParams.get('error')).toBe('access_denied')
})

test('a loopback portal may be on another port, another path or host may not', async () => {
  const { url } = await ask('http://localhost:49152/dang-nhap/vneid/tra-ve')
  expect((await approveSignIn(url, '000094000101')).origin).toBe('http://localhost:49152')
  for (const wrong of ['http://localhost:49152/elsewhere', 'https://example.com/dang-nhap/vneid/tra-ve'])
    expect((await fetch((await ask(wrong)).url, { redirect: 'manual' })).status).toBe(400)
})

test('a request without PKCE is refused, and one with a wrong secret', async () => {
  const { url } = await ask()
  url.searchParams.delete('code_challenge')
  url.searchParams.delete('code_challenge_method')
  const answer = await fetch(url, { redirect: 'manual' })
  expect(new URL(answer.headers.get('location') ?? '').searchParams.get('error')).toBe('invalid_request')
  const token = await fetch(`${vneid.url}/oauth2/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa('mot-cua:wrong')}` },
    body: new URLSearchParams({ grant_type: 'authorization_code', code: 'x' }),
  })
  expect(token.status).toBe(401)
})

test('logout leads back to the portal, before and after a restart', async () => {
  const tokens = await signIn('000094000101')
  const end = () =>
    client.buildEndSessionUrl(config, {
      id_token_hint: tokens.id_token ?? '',
      post_logout_redirect_uri: `${portal}/`,
      state: 's1',
    })
  const leave = async () => {
    const answer = await fetch(end())
    const cookie = answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    const text = await answer.text()
    expect(text).not.toContain('<script')
    const xsrf = /name="xsrf" value="([0-9a-f]+)"/.exec(text)?.[1] ?? ''
    const action = /action="([^"]+)"/.exec(text)?.[1] ?? ''
    const done = await fetch(action, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie },
      body: new URLSearchParams({ xsrf, logout: 'yes' }),
    })
    expect(done.headers.get('location')).toBe(`${portal}/?state=s1`)
  }
  await leave()
  const port = Number(new URL(vneid.url).port)
  await vneid.close()
  // Lets fetch notice that its kept connection is gone.
  await new Promise((resolve) => setTimeout(resolve, 50))
  vneid = await startVneid({
    port,
    dataDir,
    redirectUris: [`${portal}/dang-nhap/vneid/tra-ve`],
    postLogoutRedirectUris: [`${portal}/`],
  })
  await leave()
})

test('odd requests get an answer, never a crash', async () => {
  for (const [method, path, body] of [
    ['POST', '/dang-nhap/abc', 'tai_khoan[]=1'],
    ['GET', '/dang-nhap/%00%ff', undefined],
    ['POST', '/oauth2/token', '{"a":'],
    ['GET', '/oauth2/authorize?client_id=mot-cua&client_id=b', undefined],
    ['PUT', '/oauth2/userinfo', 'x'],
  ] as const) {
    const answer = await fetch(vneid.url + path, { method, ...(body && { body }), redirect: 'manual' })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
  }
  expect((await fetch(vneid.url)).status).toBe(200)
})
