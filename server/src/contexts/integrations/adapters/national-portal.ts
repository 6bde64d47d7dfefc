import type { PortalProgress, PortalRecord } from '../rules/portal-record.ts'
import { createNationalSession, done, type NationalAccount, type NationalAnswer } from './national-session.ts'

/**
 * The National Public Service Portal as it is told of dossiers. Each request throws `PartnerDown` when no usable answer comes in time,
 * with a word that the desk translates, and returns why it is refused, null when it was taken.
 */
export type NationalPortal = {
  /** The dossier as it stands; `known`: the portal has taken it before, so this is a change. */
  sendRecord(record: PortalRecord, known: boolean): Promise<string | null>
  /** Lines of the history of a dossier that the portal knows, at most `mostLines`. */
  sendProgress(lines: readonly PortalProgress[]): Promise<string | null>
}

/** So many lines of a history are taken in one message. */
export const mostLines = 10

/** Speaks `DongBoHoSoMC` and `CapNhatTienDoHoSoMC` (regulations §6.1). */
export function createNationalPortal(account: NationalAccount): NationalPortal {
  const session = createNationalSession(account)
  const send = (service: string, data: readonly object[], isUpdating: boolean) =>
    session.ask(service, { isUpdating, data })
  return {
    async sendRecord(record, known) {
      const answer = await send('DongBoHoSoMC', [record], known)
      // Taken before, in an answer that never came.
      return reasonOf(known || !isThere(answer) ? answer : await send('DongBoHoSoMC', [record], true))
    },
    async sendProgress(lines) {
      const answer = await send('CapNhatTienDoHoSoMC', lines, false)
      return reasonOf(isThere(answer) ? await send('CapNhatTienDoHoSoMC', lines, true) : answer)
    },
  }
}

const isThere = ({ error_code, message }: NationalAnswer) =>
  error_code !== done && /đã tồn tại/i.test(`${message}`.normalize('NFC'))

const reasonOf = ({ error_code, message }: NationalAnswer): string | null =>
  error_code === done ? null : `${error_code}: ${message}`.slice(0, 300)
