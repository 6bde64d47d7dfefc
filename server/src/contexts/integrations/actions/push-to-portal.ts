import { createHmac } from 'node:crypto'
import type { App } from '../../../kernel/app.ts'
import { recordSynced } from '../../dossiers/index.ts'
import { addDataAccess } from '../../identity/index.ts'
import { mostLines, type NationalPortal } from '../adapters/national-portal.ts'
import { waitingFrom } from '../store/partner-queue.ts'
import { keepTaken, takenDigest } from '../store/portal-dossier.ts'
import { describeForPortal } from './describe-for-portal.ts'
import { pushQueue } from './push-queue.ts'

export const portalJob = 'integrations.push-to-portal'
const system = { kind: 'system', id: portalJob } as const
const portalName = 'Cổng Dịch vụ công quốc gia'

export type PortalTelling = {
  portal: NationalPortal
  /** Keys the digests of records that were taken. */
  secret: string
  /** Where anybody looks up a result by its code. */
  verificationUrl: (code: string | null) => string
}

/**
 * Sends what waits to the national portal: the record of a dossier where the portal does not have it as it stands now, then what waits
 * of its history. Once the line that ended the dossier is acknowledged, the portal has its whole history and its result: that is
 * announced, once. What is sent twice because the server was killed in between the portal knows already, and takes as a change.
 */
export const pushToPortal = (app: App, telling: PortalTelling): Promise<void> =>
  pushQueue(app, {
    partner: 'portal',
    system,
    async send(waiting) {
      const lines = await app.read(system, (read) => waitingFrom(read, 'portal', waiting, mostLines))
      const said = await app.read(system, (read) => describeForPortal(read, lines, telling.verificationUrl))
      if (!said) return { refusal: 'dossier-gone' }
      const refused = await sendRecord(app, telling, { ...said, dossier: waiting.dossier })
      if (refused !== null) return { refusal: refused }
      const through = lines.at(-1)!.no
      const refusal = await telling.portal.sendProgress(said.progress)
      return { refusal, through, ...(said.ended && { keep: (tx) => recordSynced(tx, waiting.dossier) }) }
    },
  })

type Said = Pick<NonNullable<Awaited<ReturnType<typeof describeForPortal>>>, 'person' | 'record'> & {
  dossier: string
}

/** Sends the record unless the portal has it so; that it went out is written down for the person, once. */
async function sendRecord(
  app: App,
  { portal, secret }: PortalTelling,
  { dossier, person, record }: Said,
): Promise<string | null> {
  const digest = createHmac('sha256', secret).update(JSON.stringify(record)).digest('hex')
  const taken = await app.read(system, (read) => takenDigest(read, dossier))
  if (taken === digest) return null
  const refusal = await portal.sendRecord(record, taken !== null)
  if (refusal !== null) return refusal
  await app.transaction(system, async (tx) => {
    await keepTaken(tx, dossier, digest)
    const access = { person, what: 'sent-record', subject: dossier, name: portalName, unit: null }
    if (taken === null) await addDataAccess(tx, access)
  })
  return null
}
