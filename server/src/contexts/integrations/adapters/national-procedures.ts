import type { Dictionaries, NationalRecord } from '../rules/procedure-mapping.ts'
import { readNationalRecord, text } from '../rules/read-national-record.ts'
import {
  createNationalSession,
  done,
  isObject,
  type NationalAccount,
  type NationalAnswer,
} from './national-session.ts'
import { PartnerDown } from './population-database.ts'

export type NationalProceduresSettings = NationalAccount & {
  /** Milliseconds between two requests, so that the national database is not flooded; 50 when absent. */
  pause?: number
}

export type ListedProcedure = { code: string; annulled: boolean; changedAt: string }

/** The national database of procedures. Each request throws `PartnerDown` when no usable answer comes in time. */
export type NationalProcedures = {
  /** A page (from 1) of what changed at or after the moment (`yyyyMMddHHmmss`; empty: everything), the oldest change first. */
  list(since: string, page: number): Promise<{ items: ListedProcedure[]; last: boolean }>
  record(code: string): Promise<NationalRecord>
  dictionaries(): Promise<Dictionaries>
}

type Answer = NationalAnswer
const pageSize = 200

/** Speaks the pull services of the national database: one address, `{session, madonvi, service, …}`, `error_code` "0" is done. */
export function createNationalProcedures(settings: NationalProceduresSettings): NationalProcedures {
  const session = createNationalSession(settings)
  let free = 0

  /** Requests go out one after the other with a pause between two. */
  const turn = async () => {
    const pause = settings.pause ?? 50
    const wait = free - performance.now()
    free = Math.max(free, performance.now()) + pause
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
  }

  const ask = async (service: string, fields: object): Promise<Answer> => {
    await turn()
    const answer = await session.ask(service, fields).catch(({ message }: Error) => {
      const why = message === 'account-refused' ? 'refused the sign-in' : `gave no answer (${message})`
      throw new PartnerDown(`the national database of procedures ${why}`)
    })
    if (answer.error_code === done) return answer
    throw new PartnerDown(`the national database of procedures refused ${service}: ${answer.error_code}`)
  }

  const dictionary = async (name: string) => listIn(await ask('LayDanhMuc', { danhMuc: name }))

  return {
    async list(since, page) {
      const answer = await ask('LayDanhSachTTHC', { tuNgay: since, trang: page, soDong: pageSize })
      const items = listIn(answer).map((item) => ({
        code: text(item.MATTHC),
        annulled: text(item.TRANGTHAI) === '0',
        changedAt: text(item.NGAYCAPNHAT),
      }))
      return {
        items: items.filter(({ code }) => /^\d\.\d{6}$/.test(code)),
        last: page * pageSize >= (Number(answer.tongSo) || 0),
      }
    },
    async record(code) {
      const found = listIn(await ask('LayThuTuc', { maTTHC: code }))[0]
      if (!found || found.MATTHC !== code)
        throw new PartnerDown(`the national database of procedures did not send ${code}`)
      return readNationalRecord(found)
    },
    async dictionaries() {
      const fields = namesIn(await dictionary('linhvuc'))
      const agencies = namesIn(await dictionary('coquan'))
      const subjects = namesIn(await dictionary('doituong'))
      const charges = (await dictionary('philephi')).filter(({ LOAI }) => LOAI === 'LEPHI')
      return { fields, agencies, subjects, charges: new Set(charges.map(({ MA }) => text(MA))) }
    },
  }
}

const listIn = ({ result }: Answer): Answer[] => (Array.isArray(result) ? result.filter(isObject) : [])
const namesIn = (items: readonly Answer[]) => new Map(items.map(({ MA, TEN }) => [text(MA), text(TEN)]))
