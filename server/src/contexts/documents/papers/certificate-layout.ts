import type { Content } from 'pdfmake/interfaces.js'
import { textWidth } from './render-paper.ts'
import { mm } from './sheet.ts'
import { motto, nation } from './state-layout.ts'

/** One line of a certificate: a label with its value, or several beside each other. */
export type CertificateLine = (readonly [label: string, value: string, weight?: 'strong'])[]

const red = '#9b1c1c'

/** The double frame of a civil-status certificate. */
export const certificateFrame: Content = {
  canvas: [
    { type: 'rect', x: mm(10), y: mm(10), w: mm(190), h: mm(277), lineWidth: 1.6, lineColor: red },
    { type: 'rect', x: mm(11.4), y: mm(11.4), w: mm(187.2), h: mm(274.2), lineWidth: 0.5, lineColor: red },
  ],
}

/** Nation and motto, the name of the certificate in red, what marks a copy, and the number. */
export function certificateTitle(head: { title: string; mark?: string; number: string }): Content[] {
  return [
    nation(13),
    motto(14),
    { text: head.title, bold: true, fontSize: 22, color: red, alignment: 'center', margin: [0, 16, 0, 0] },
    ...(head.mark ? [{ text: head.mark, bold: true, fontSize: 13, alignment: 'center' as const }] : []),
    { text: `Số: ${head.number}`, alignment: 'center', margin: [0, 3, 0, 12] },
  ]
}

/** Lines that belong together, with a little room after them; an empty value keeps its label and stays blank. */
export function certificateLines(lines: readonly CertificateLine[]): Content[] {
  const block = lines.map((cells): Content => {
    if (cells.length === 1) return { ...cellText(cells[0]!), margin: [0, 0, 0, 4.5] }
    const columns = cells.map((cell) => ({ width: textWidth / cells.length - 4, ...cellText(cell) }))
    return { columns, columnGap: 6, margin: [0, 0, 0, 4.5] }
  })
  return [{ stack: block, margin: [0, 0, 0, 7] }]
}

const cellText = ([label, value, weight]: CertificateLine[number]) => ({
  text: [`${label}: `, { text: value, bold: weight === 'strong' }],
})
