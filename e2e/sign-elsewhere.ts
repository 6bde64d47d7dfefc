import { tmpdir } from 'node:os'
import { PDFDocument } from 'pdf-lib'
import { signPdf } from '../server/src/contexts/documents/index.ts'
import { createPartners } from '../server/src/main/partners.ts'
import { sandboxSettings } from '../server/src/main/sandbox-settings.ts'
import type { RunningPlatform } from './platform.ts'

/** A page that an agency signed in a system of its own, with a certificate of the sandbox's authority. */
export async function signElsewhere(
  { sandbox, serving, url, staff: { pin } }: RunningPlatform,
  agency: { id: string; name: string },
): Promise<Buffer> {
  const response = await fetch(`${sandbox.trust.url}/admin/credentials`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ userId: agency.id, name: agency.name, title: 'Con dấu', organisation: agency.name },
      ...{ kind: 'organisation', pin },
    }),
  })
  if (!response.ok) throw new Error(await response.text())
  const { signing, timeStamping } = createPartners(sandboxSettings(sandbox), {
    publicUrl: url,
    dataDir: tmpdir(),
  })
  const document = await PDFDocument.create()
  document.addPage([595, 842]).drawText(agency.id, { x: 90, y: 700 })
  const pdf = await signPdf({
    pdf: await document.save({ useObjectStreams: false }),
    signer: { userId: agency.id, pin, name: agency.name, title: '', unit: '' },
    signingService: signing,
    timeStamping,
    reason: 'Trả kết quả',
    location: 'Sơn La',
    at: serving.app.now(),
  })
  return Buffer.from(pdf)
}
