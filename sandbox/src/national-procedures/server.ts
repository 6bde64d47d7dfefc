import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { html, page } from '../shell/page.ts'
import { SandboxProblem } from '../shell/problem.ts'
import { runAlone } from '../shell/run-alone.ts'
import { addOutageSwitch, createServer, listen, pause, sendPage } from '../shell/server.ts'
import type { NationalRecord } from './record.ts'
import { openRecords, type Records } from './records.ts'

export type NationalProceduresOptions = {
  port: number
  slowMilliseconds?: number
  unit?: string
  username?: string
  password?: string
}

export type NationalProcedures = {
  url: string
  /** Code of the province as the national database knows it, with its account. */
  unit: string
  username: string
  password: string
  close(): Promise<void>
}

type Asked = Record<string, unknown>

/** How a record behaves that is there to fail; the others answer. */
const behaviours: Record<string, 'slow' | 'truncated' | 'error' | 'expired'> = {
  '9.909001': 'slow',
  '9.909002': 'truncated',
  '9.909003': 'error',
  '9.909004': 'expired',
}

/** Starts the national database of procedures with its pull services, all at one address. Port 0 takes a free one. */
export async function startNationalProcedures(
  options: NationalProceduresOptions,
): Promise<NationalProcedures> {
  const account = {
    unit: options.unit ?? '014',
    username: options.username ?? 'mot-cua',
    password: options.password ?? 'procedures-sandbox-password-not-for-production',
  }
  const app = await createServer()
  const { refuseWhenDown } = addOutageSwitch(app)
  const records = openRecords()
  const sessions = new Set<string>()

  app.post('/mapi/g', async (request, reply) => {
    refuseWhenDown()
    const asked = (request.body ?? {}) as Asked
    if (asked.service === 'Login') return login(asked, account, sessions)
    if (!sessions.has(`${asked.session}`)) return refusal('8', 'Phiên làm việc đã hết hạn')
    if (asked.madonvi !== account.unit) return refusal('2', 'Mã đơn vị không đúng')
    if (asked.service === 'LayDanhSachTTHC') return list(records, asked)
    if (asked.service === 'LayDanhMuc') return dictionary(records, asked)
    if (asked.service === 'LayThuTuc') {
      const code = `${asked.maTTHC}`
      if (behaviours[code] === 'slow') await pause(options.slowMilliseconds ?? 20_000)
      if (behaviours[code] === 'error') return failed(reply)
      if (behaviours[code] === 'expired' && sessions.delete(`${asked.session}`))
        return refusal('8', 'Phiên làm việc đã hết hạn')
      const record = records.one(code)
      if (!record) return refusal('4', 'Không có thủ tục này')
      const answer = { ...done, result: [record] }
      return behaviours[code] === 'truncated' ? truncated(reply, answer) : answer
    }
    return refusal('3', 'Không có dịch vụ này')
  })

  addControls(app, records, sessions)
  app.get('/', (_request, reply) => sendPage(reply, frontPage(records)))
  const url = await listen(app, options.port)
  return { url, ...account, close: () => app.close() }
}

const done = { error_code: '0', message: 'Thành công' }
const refusal = (error_code: string, message: string) => ({ error_code, message })

function login(
  asked: Asked,
  { username, password }: { username: string; password: string },
  sessions: Set<string>,
) {
  if (asked.username !== username || asked.password !== password)
    return refusal('1', 'Sai tài khoản hoặc mật khẩu')
  const session = randomUUID()
  sessions.add(session)
  return { ...done, session }
}

/** What changed since a moment, the oldest change first, a page at a time. */
function list(records: Records, asked: Asked) {
  const size = Math.min(Number(asked.soDong) || 200, 500)
  const first = (Math.max(1, Number(asked.trang) || 1) - 1) * size
  const found = records.changedSince(`${asked.tuNgay ?? ''}`)
  const result = found.slice(first, first + size)
  return {
    ...done,
    tongSo: found.length,
    result: result.map(({ MATTHC, TENTTHC, TRANGTHAI, NGAYCAPNHAT }) => ({
      MATTHC,
      TENTTHC,
      TRANGTHAI,
      NGAYCAPNHAT,
    })),
  }
}

function dictionary(records: Records, asked: Asked) {
  const found = records.dictionaries()[`${asked.danhMuc}` as 'linhvuc']
  return found ? { ...done, result: found } : refusal('3', 'Không có danh mục này')
}

const failed = (reply: FastifyReply) =>
  reply.status(500).type('text/plain; charset=utf-8').send('Lỗi máy chủ')

const truncated = (reply: FastifyReply, answer: object) => {
  const text = JSON.stringify(answer)
  return reply.type('application/json; charset=utf-8').send(text.slice(0, text.length / 2))
}

/** For tests and for people who try things out: change a record, end every session. */
function addControls(app: FastifyInstance, records: Records, sessions: Set<string>) {
  app.post('/admin/records', (request) => {
    const change = (request.body ?? {}) as Partial<NationalRecord>
    if (!/^\d\.\d{6}$/.test(`${change.MATTHC}`))
      throw new SandboxProblem(400, 'invalid-request', 'MATTHC must be a code such as 1.001193.')
    return records.change({ ...change, MATTHC: change.MATTHC! })
  })
  app.post('/admin/expire-sessions', () => {
    sessions.clear()
    return { expired: true }
  })
}

function frontPage(records: Records) {
  const rows = records.changedSince('20261101000000').map(
    ({ MATTHC, TENTTHC, TRANGTHAI }) =>
      html`<tr><td>${MATTHC}</td><td>${TENTTHC}</td><td>${TRANGTHAI === '1' ? 'Hiệu lực' : 'Bãi bỏ'}</td></tr>
`,
  )
  const body = html`<p>Dịch vụ: <code>POST /mapi/g</code>.</p>
<form method="post" action="/admin/down"><p>Thử lúc hệ thống gián đoạn:</p>
<div class="actions"><button name="seconds" value="60">Dừng 60 giây</button><button name="seconds" value="0">Chạy lại ngay</button></div></form>
<h2>Mới thay đổi</h2>
<div class="table" tabindex="0" role="region" aria-label="Mới thay đổi"><table><thead><tr><th>Mã</th><th>Tên thủ tục</th><th>Trạng thái</th></tr></thead><tbody>${rows}</tbody></table></div>`
  return page({ system: 'CSDL quốc gia về thủ tục hành chính', title: 'Thủ tục hành chính', body })
}

await runAlone(import.meta.url, 4417, ({ port }) => startNationalProcedures({ port }))
