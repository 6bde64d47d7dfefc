import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { addBehaviours, failed } from '../shell/behaviours.ts'
import { html, page } from '../shell/page.ts'
import { SandboxProblem } from '../shell/problem.ts'
import { runAlone } from '../shell/run-alone.ts'
import { addOutageSwitch, createServer, listen, pause, sendPage } from '../shell/server.ts'
import { type KeptDossiers, openKeptDossiers } from './kept-dossiers.ts'
import { isProcedure } from './procedures.ts'
import { readProgress, readRecord, statusNames } from './record.ts'

export type NationalPortalOptions = {
  port: number
  dataDir: string
  unit?: string
  username?: string
  password?: string
  slowMilliseconds?: number
  /** Milliseconds after which a session ends; 20 minutes when absent. */
  sessionMilliseconds?: number
}

/** The account of the province at the National Public Service Portal. */
export type NationalPortal = {
  url: string
  /** Code of the province as the portal knows it. */
  unit: string
  username: string
  password: string
  close(): Promise<void>
}

/** So many lines of a history are taken in one message. */
const mostLines = 10

type Asked = Record<string, unknown>
type Answer = { error_code: string; message: string }
const done: Answer = { error_code: '0', message: 'Thành công' }
const refusal = (error_code: string, message: string): Answer => ({ error_code, message })

/** Starts the services by which provinces tell the National Public Service Portal of their dossiers. Port 0 takes a free one. */
export async function startNationalPortal(options: NationalPortalOptions): Promise<NationalPortal> {
  const account = {
    unit: options.unit ?? '014',
    username: options.username ?? 'mot-cua',
    password: options.password ?? 'portal-sandbox-password-not-for-production',
  }
  const app = await createServer()
  const { refuseWhenDown } = addOutageSwitch(app)
  const kept = openKeptDossiers(options.dataDir)
  const sessions = new Map<string, number>()
  const faring = addBehaviours(app, 'MaTTHC')

  /** Answers for a dossier of the procedure as it is to fare; null when it fails. */
  const as = async (procedure: string, take: () => Answer): Promise<Answer | null> => {
    const behaviour = faring.get(procedure)
    if (behaviour === 'slow') await pause(options.slowMilliseconds ?? 20_000)
    if (behaviour === 'refused') return refusal('5', 'Thủ tục này chưa được tích hợp với Cổng')
    if (behaviour === 'error') return null
    const answer = take()
    return behaviour === 'lost' ? null : answer
  }

  const takeRecord = async (item: unknown, isUpdating: boolean): Promise<Answer | null> => {
    const record = read(() => readRecord(item))
    if (typeof record === 'string') return refusal('2', record)
    if (!faring.has(record.MaTTHC) && !isProcedure(record.MaTTHC))
      return refusal('3', `Không có thủ tục ${record.MaTTHC}`)
    return as(record.MaTTHC, () => {
      const isKnown = kept.one(record.MaHoSo) !== undefined
      if (isKnown && !isUpdating) return refusal('4', `Hồ sơ ${record.MaHoSo} đã tồn tại`)
      if (!isKnown && isUpdating) return refusal('6', `Hồ sơ ${record.MaHoSo} chưa được đồng bộ`)
      kept.keep(record)
      return done
    })
  }

  const takeProgress = async (items: readonly unknown[]): Promise<Answer | null> => {
    const lines = read(() => items.map(readProgress))
    if (typeof lines === 'string') return refusal('2', lines)
    const unknown = lines.find(({ MaHoSo }) => !kept.one(MaHoSo))
    if (unknown) return refusal('6', `Hồ sơ ${unknown.MaHoSo} chưa được đồng bộ`)
    return as(kept.one(lines[0]!.MaHoSo)!.record.MaTTHC, () => {
      kept.addProgress(lines)
      return done
    })
  }

  const answerTo = async (asked: Asked): Promise<Answer | null> => {
    const { service, session, madonvi, isUpdating, data } = asked
    if ((sessions.get(`${session}`) ?? 0) < Date.now()) return refusal('8', 'Phiên làm việc đã hết hạn')
    if (madonvi !== account.unit) return refusal('2', 'Mã đơn vị không đúng')
    if (!Array.isArray(data) || data.length === 0)
      return refusal('2', 'data phải là danh sách có ít nhất một mục')
    if (service === 'DongBoHoSoMC') {
      if (data.length > 1) return refusal('2', 'Mỗi lần chỉ nhận một hồ sơ')
      return takeRecord(data[0], isUpdating === true)
    }
    if (service === 'CapNhatTienDoHoSoMC') {
      if (data.length > mostLines) return refusal('2', `Mỗi lần chỉ nhận ${mostLines} dòng tiến độ`)
      return takeProgress(data)
    }
    return refusal('2', 'Không có dịch vụ này')
  }

  app.post('/mapi/g', async (request, reply) => {
    refuseWhenDown()
    const asked = (request.body ?? {}) as Asked
    if (asked.service !== 'Login') return (await answerTo(asked)) ?? failed(reply)
    if (asked.username !== account.username || asked.password !== account.password)
      return refusal('1', 'Sai tài khoản hoặc mật khẩu')
    const session = randomUUID()
    sessions.set(session, Date.now() + (options.sessionMilliseconds ?? 20 * 60_000))
    return { ...done, session }
  })

  addControls(app, kept, sessions)
  app.get('/', (_request, reply) => sendPage(reply, frontPage(kept)))
  const url = await listen(app, options.port)
  return { url, ...account, close: () => app.close() }
}

/** What was read, or its faults in one sentence. */
function read<T>(reading: () => T): T | string {
  try {
    return reading()
  } catch (error) {
    if (!(error instanceof SandboxProblem)) throw error
    return error.errors.map(({ pointer, detail }) => `${pointer} ${detail}`).join('; ')
  }
}

/** For tests and for people who try things out: sessions that end, what came, a dossier forgotten. */
function addControls(app: FastifyInstance, kept: KeptDossiers, sessions: Map<string, number>) {
  app.post('/admin/expire-sessions', () => {
    sessions.clear()
    return { expired: true }
  })
  app.post('/admin/forget', (request) => {
    const { MaHoSo } = (request.body ?? {}) as Asked
    return { forgotten: kept.forget(`${MaHoSo}`) }
  })
  app.get('/ho-so.json', (request) => {
    const { MaHoSo } = request.query as { MaHoSo?: string }
    return { dossiers: kept.all().filter(({ record }) => !MaHoSo || record.MaHoSo === MaHoSo) }
  })
}

function frontPage(kept: KeptDossiers) {
  const rows = kept
    .all()
    .slice(-200)
    .reverse()
    .map(
      ({ record, history }) =>
        html`<tr><td>${record.MaHoSo}</td><td>${record.MaTTHC}</td><td>${statusNames[record.TrangThaiHoSo]}</td><td>${history.length}</td></tr>
`,
    )
  const body = html`<p>Dịch vụ: <code>POST /mapi/g</code>, <code>DongBoHoSoMC</code> và <code>CapNhatTienDoHoSoMC</code>. Đã nhận ${kept.all().length} hồ sơ.</p>
<form method="post" action="/admin/down"><p>Thử lúc hệ thống gián đoạn:</p>
<div class="actions"><button name="seconds" value="600">Dừng 10 phút</button><button name="seconds" value="0">Chạy lại ngay</button></div></form>
<h2>Hồ sơ mới nhất</h2>
<div class="table" tabindex="0" role="region" aria-label="Hồ sơ mới nhất"><table><thead><tr><th>Hồ sơ</th><th>Thủ tục</th><th>Trạng thái</th><th>Dòng tiến độ</th></tr></thead><tbody>${rows}</tbody></table></div>`
  return page({ system: 'Cổng Dịch vụ công quốc gia', title: 'Hồ sơ đồng bộ từ các tỉnh', body })
}

await runAlone(import.meta.url, 4419, ({ port, dataDir }) => startNationalPortal({ port, dataDir }))
