/** What a reader of an e-mail sees. */
export type Email = { messageId: string; from: string; subject: string; text: string; html: string }

/** Reads an e-mail as sent over SMTP: headers, plain and HTML parts; attachments are left out. */
export function readEmail(source: Buffer): Email {
  const { headers, body } = split(source.toString('latin1'))
  const parts = readParts(headers, body)
  const header = (name: string) => decodeWords(headers.get(name) ?? '')
  return {
    messageId: header('message-id'),
    from: header('from'),
    subject: header('subject'),
    text: parts.find(({ type }) => type === 'text/plain')?.text ?? '',
    html: parts.find(({ type }) => type === 'text/html')?.text ?? '',
  }
}

type Part = { type: string; text: string }

function readParts(headers: Map<string, string>, body: string, depth = 0): Part[] {
  const contentType = headers.get('content-type') ?? 'text/plain'
  const type = (contentType.split(';')[0] ?? '').trim().toLowerCase()
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1]
  if (type.startsWith('multipart/') && boundary && depth < 5)
    return body
      .split(`--${boundary}`)
      .slice(1)
      .filter((piece) => !piece.startsWith('--'))
      .flatMap((piece) => {
        const inner = split(piece.replace(/^\r?\n/, ''))
        return readParts(inner.headers, inner.body, depth + 1)
      })
  const attached = headers.get('content-disposition')?.toLowerCase().startsWith('attachment')
  if (attached || !type.startsWith('text/')) return []
  const charset = /charset="?([^";\s]+)"?/i.exec(contentType)?.[1]
  const bytes = decodeTransfer(body, headers.get('content-transfer-encoding'))
  return [{ type, text: decodeCharset(bytes, charset).replaceAll('\r\n', '\n').trimEnd() }]
}

function split(text: string) {
  const end = /\r?\n\r?\n/.exec(text)
  const head = end ? text.slice(0, end.index) : text
  const headers = new Map<string, string>()
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return { headers, body: end ? text.slice(end.index + end[0].length) : '' }
}

function decodeTransfer(body: string, encoding = '7bit'): Buffer {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64')
  if (/quoted-printable/i.test(encoding)) return fromQuoted(body.replace(/=\r?\n/g, ''))
  return Buffer.from(body, 'latin1')
}

function fromQuoted(text: string): Buffer {
  const raw = text.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Buffer.from(raw, 'latin1')
}

function decodeCharset(bytes: Buffer, charset = 'utf-8'): string {
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return bytes.toString('utf8')
  }
}

// RFC 2047: =?utf-8?Q?…?= and =?utf-8?B?…?=; the blank between two encoded words is not part of the text.
function decodeWords(value: string): string {
  return Buffer.from(value, 'latin1')
    .toString('utf8')
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?([^?]+)\?([BQ])\?([^?]*)\?=/gi, (_, charset: string, kind: string, text: string) => {
      const bytes =
        kind.toUpperCase() === 'B' ? Buffer.from(text, 'base64') : fromQuoted(text.replaceAll('_', ' '))
      return decodeCharset(bytes, charset)
    })
}
