import { createHmac, timingSafeEqual } from 'node:crypto'

/** MaXacThuc: hexadecimal HMAC-SHA256 of the values joined by `|`, absent ones empty. */
export function sign(secret: string, values: readonly (string | number | undefined)[]): string {
  const message = values.map((value) => value ?? '').join('|')
  return createHmac('sha256', secret).update(message, 'utf8').digest('hex')
}

/** Whether a MaXacThuc is the one that belongs to these values. */
export function isSigned(
  secret: string,
  values: readonly (string | number | undefined)[],
  given: string,
): boolean {
  const expected = Buffer.from(sign(secret, values))
  const received = Buffer.from(given)
  return expected.length === received.length && timingSafeEqual(expected, received)
}
