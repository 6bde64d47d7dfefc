/** An element to be written: its qualified name, attributes (those that are undefined are left out), and elements or text inside. */
export type XmlNode = {
  name: string
  attributes?: Readonly<Record<string, string | number | undefined>>
  inside?: readonly XmlNode[] | string
}

/** Characters that XML 1.0 cannot hold. */
const impossible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}
const escaped = (text: string, special: RegExp): string =>
  text.replaceAll(impossible, '').replaceAll(special, (one) => escapes[one] ?? one)

const attribute = ([name, value]: [string, string | number | undefined]): string =>
  value === undefined ? '' : ` ${name}="${escaped(String(value), /[&<>"\t\n\r]/g)}"`

/** The text of a document; characters that XML cannot hold are left out, all others come back when it is read. */
export const writeXml = (root: XmlNode): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, '')}\n`

function write({ name, attributes = {}, inside = [] }: XmlNode, indent: string): string {
  const start = `${indent}<${name}${Object.entries(attributes).map(attribute).join('')}`
  if (typeof inside === 'string') return `${start}>${escaped(inside, /[&<>\r]/g)}</${name}>`
  if (inside.length === 0) return `${start} />`
  return `${start}>\n${inside.map((one) => write(one, `${indent}  `)).join('\n')}\n${indent}</${name}>`
}
