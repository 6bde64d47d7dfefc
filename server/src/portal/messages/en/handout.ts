import type { handout as vi } from '../vi/handout.ts'

export const handout: typeof vi = {
  title: (name) => `Guidance sheet: ${name}`,
  kind: 'Guidance sheet',
  howToPrint: 'Print this page (Ctrl + P) to hand it out at the desk; most procedures fit on one A4 sheet.',
  back: 'Back to the procedure',
  scan: 'Scan for the latest version',
  scanAndApply: 'Scan for the latest version and to apply online',
  qrLabel: (address) => `QR code of the address ${address}`,
  help: (number, hours) => `Questions: ${number} (${hours})`,
  printed: (date) => `Printed on ${date}.`,
  check: 'It may have changed since; what the portal says is right.',
}
