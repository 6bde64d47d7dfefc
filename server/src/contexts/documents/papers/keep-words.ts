import type { ContentText } from 'pdfmake/interfaces.js'

/** Longer than this, something must be allowed to break or it would stand out of its column. */
const mostUnbroken = 34

/** A name, a date or an amount that is not torn apart at the end of a line; the spaces in it stay spaces, so that it is found. */
export const unbroken = (text: string, style: { bold?: boolean } = {}): ContentText => ({
  text,
  ...style,
  noWrap: text.length <= mostUnbroken,
})

/** A sentence whose last line is never a single short word. */
export function settled(text: string): (string | ContentText)[] {
  const [, head, tail] = /^([\s\S]*\s)(\S+\s\S+)$/.exec(text) ?? []
  return head !== undefined && tail !== undefined && tail.length <= mostUnbroken
    ? [head, unbroken(tail)]
    : [text]
}
