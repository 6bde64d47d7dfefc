import { createHmac, timingSafeEqual } from 'node:crypto'

const sign = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(text).digest('base64url')

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** What every form of a session carries; another site cannot know it. */
export const formToken = (secret: string, session: string): string => sign(secret, `csrf:${session}`)

export const isFormToken = (token: string, secret: string, session: string): boolean =>
  isSame(token, formToken(secret, session))

/** A value the browser keeps for us and cannot change, good until `until`. */
export function sealValue(value: object, secret: string, until: Date): string {
  const content = Buffer.from(JSON.stringify({ value, until: until.getTime() })).toString('base64url')
  return `${content}.${sign(secret, `sealed:${content}`)}`
}

/** What was sealed; null when it was changed, is out of date or was never sealed. */
export function openValue(sealed: string, secret: string, now: Date): unknown {
  const [content = '', signature = ''] = sealed.split('.')
  if (!isSame(signature, sign(secret, `sealed:${content}`))) return null
  const { value, until } = JSON.parse(Buffer.from(content, 'base64url').toString()) as {
    value: unknown
    until: number
  }
  return until >= now.getTime() ? value : null
}
