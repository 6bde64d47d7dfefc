/** An element of XML: names without prefixes, each with its namespace; the text of its own. */
export type XmlElement = {
  name: string
  space: string
  /** Attributes without a prefix. */
  attributes: Readonly<Record<string, string>>
  children: readonly XmlElement[]
  text: string
}

/** Why a text is not read: `not-xml` at a line, `has-doctype` (entities could make it boundless), `too-large`. */
export type XmlRefusal = { refused: 'not-xml' | 'has-doctype' | 'too-large'; line: number }

const mostCharacters = 2_000_000
const mostElements = 20_000
const mostDepth = 60

type Open = { -readonly [K in keyof XmlElement]: XmlElement[K] } & {
  qualified: string
  children: XmlElement[]
  spaces: Readonly<Record<string, string>>
}
type Start = { qualified: string; written: Record<string, string>; closed: boolean }

class NotXml extends Error {}

/**
 * Reads XML 1.0 as far as diagrams need it, in time and memory that grow with its length: elements, attributes, text, character
 * data, comments and instructions. Document types are refused, so that no entity but the five of XML is ever expanded.
 */
export function readXml(text: string): XmlElement | XmlRefusal {
  if (text.length > mostCharacters) return { refused: 'too-large', line: 1 }
  const reader = createReader(text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n'))
  try {
    return reader.read()
  } catch (error) {
    if (!(error instanceof NotXml)) throw error
    return { refused: error.message as XmlRefusal['refused'], line: reader.line() }
  }
}

const refuse = (why: XmlRefusal['refused'] = 'not-xml'): never => {
  throw new NotXml(why)
}

const name = /[A-Za-z_\u00C0-\uFFFD][\w.\-\u00B7-\uFFFD]*(?::[A-Za-z_\u00C0-\uFFFD][\w.\-\u00B7-\uFFFD]*)?/y
const attribute = /\s+([^\s=<>/'"]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y

function createReader(text: string) {
  let [at, elements] = [0, 0]
  const open: Open[] = []
  let root: XmlElement | undefined

  const take = (pattern: RegExp): RegExpExecArray => {
    pattern.lastIndex = at
    const found = pattern.exec(text) ?? refuse()
    at = pattern.lastIndex
    return found
  }
  const skipTo = (end: string): string => {
    const found = text.indexOf(end, at)
    if (found === -1) refuse()
    const between = text.slice(at, found)
    at = found + end.length
    return between
  }
  const write = (characters: string) => {
    const around = open.at(-1)
    if (around) around.text += characters
    else if (characters.trim() !== '') refuse()
  }
  const begin = ({ qualified, written, closed }: Start) => {
    if (root || ++elements > mostElements || open.length >= mostDepth) refuse(root ? 'not-xml' : 'too-large')
    const element = opened(qualified, written, open.at(-1)?.spaces ?? {})
    open.push(element)
    if (closed) end(qualified)
  }
  const end = (qualified: string) => {
    const element = open.pop()
    if (element?.qualified !== qualified) return refuse()
    const { qualified: _, spaces: __, ...kept } = element
    const around = open.at(-1)
    if (around) around.children.push(kept)
    else root = kept
  }
  const startTag = (): Start => {
    const qualified = take(name)[0]
    const written: Record<string, string> = Object.create(null)
    for (;;) {
      attribute.lastIndex = at
      const found = attribute.exec(text)
      if (!found) break
      at = attribute.lastIndex
      const [, key = '', double, single] = found
      if (key in written) refuse()
      written[key] = unescaped((double ?? single ?? '').replaceAll(/[\t\n]/g, ' '))
    }
    return { qualified, written, closed: take(/\s*(\/?)>/y)[1] === '/' }
  }
  const markup = () => {
    if (text.startsWith('<!--', at)) {
      at += 4
      skipTo('-->')
    } else if (text.startsWith('<![CDATA[', at)) {
      at += 9
      if (open.length === 0) refuse()
      write(skipTo(']]>'))
    } else if (text.startsWith('<?', at)) skipTo('?>')
    else if (text.startsWith('<!', at)) refuse('has-doctype')
    else if (text.startsWith('</', at)) {
      at += 2
      end(take(name)[0])
      take(/\s*>/y)
    } else {
      at += 1
      begin(startTag())
    }
  }
  const read = (): XmlElement => {
    while (at < text.length) {
      const next = text.indexOf('<', at)
      const until = next === -1 ? text.length : next
      write(unescaped(text.slice(at, until)))
      at = until
      if (next !== -1) markup()
    }
    return root && open.length === 0 ? root : refuse()
  }
  return { read, line: () => text.slice(0, at).split('\n').length }
}

/** An element with its namespaces looked up; attributes with a prefix are left out. */
function opened(
  qualified: string,
  written: Readonly<Record<string, string>>,
  around: Readonly<Record<string, string>>,
): Open {
  const spaces: Record<string, string> = Object.assign(Object.create(null), around)
  const attributes: Record<string, string> = Object.create(null)
  for (const [key, value] of Object.entries(written)) {
    if (key === 'xmlns') spaces[''] = value
    else if (key.startsWith('xmlns:')) spaces[key.slice(6)] = value
    else if (!key.includes(':')) attributes[key] = value
  }
  const [prefix, local] = qualified.includes(':') ? qualified.split(':') : ['', qualified]
  const space = spaces[prefix ?? ''] ?? (prefix ? refuse() : '')
  return { qualified, name: local ?? '', space, attributes, children: [], text: '', spaces }
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(/&(?:([^;&]{1,12});)?/g, (_, entity = '') => {
    const code = /^#(?:x([\da-fA-F]{1,6})|(\d{1,7}))$/.exec(entity)
    if (!code) return named[entity] ?? refuse()
    const point = code[1] ? Number.parseInt(code[1], 16) : Number(code[2])
    return point <= 0x10ffff ? String.fromCodePoint(point) : refuse()
  })
}
