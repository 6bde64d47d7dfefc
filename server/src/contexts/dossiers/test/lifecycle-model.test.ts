import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enrolSigners, move, openOffice, signingPin } from '../../../../test/office.ts'
import { type Citizen, submitFreeBirth } from '../../../../test/stories.ts'
import { createWorld, type World } from '../../../../test/world.ts'

/** What a person needs to know to say what may happen with a birth registration; written from the rules, not from the code. */
type Model = {
  status: string
  accepted: boolean
  /** 1 receive, 2 examine, 3 draft, 4 sign, 5 seal, 6 hand over. */
  step: number
  holder: Who | null
  result: boolean
  supplements: number
  furtherAsked: boolean
  delay: 'none' | 'explained' | 'extended'
}
type Who = 'motcua' | 'canbo' | 'canbo2' | 'lanhdao' | 'vanthu' | 'stranger' | 'applicant' | 'neighbour'

const roleOf: Partial<Record<Who, string>> = {
  motcua: 'clerk',
  canbo: 'officer',
  canbo2: 'officer',
  lanhdao: 'leader',
  vanthu: 'registry',
}
const roleAtStep = ['', 'clerk', 'officer', 'officer', 'leader', 'registry', 'clerk']
const everybody = Object.keys({ ...roleOf, stranger: 1, applicant: 1, neighbour: 1 }) as Who[]
const everyMove = [
  'accept',
  'request-supplement',
  'supply-supplement',
  'refuse',
  'withdraw',
  'assign',
  'complete-step',
  'return-step',
  'draft-result',
  'sign-result',
  'seal-result',
  'hand-over',
  'explain-delay',
  'extend',
  'decline-extension',
  'approve-supplement',
  'decline-supplement',
  'stop',
  're-open',
] as const
type Made = (typeof everyMove)[number]

/** Whether somebody may make a move: the reference that the product is held against. */
function may(who: Who, made: Made, m: Model): boolean {
  const citizen = who === 'applicant'
  if (who === 'stranger' || who === 'neighbour') return false
  if (made === 'supply-supplement') return citizen && m.status === 'awaiting-supplement'
  if (made === 'withdraw')
    return citizen && ['submitted', 'accepted', 'awaiting-supplement'].includes(m.status)
  if (citizen) return false
  const head = who === 'lanhdao'
  const working = m.status === 'accepted' || m.status === 'processing'
  const open = working || m.status === 'submitted'
  const mine = roleOf[who] === roleAtStep[m.step] && (m.holder === null || m.holder === who)
  const clerkOrOfficer = roleOf[who] === 'clerk' || roleOf[who] === 'officer'
  switch (made) {
    case 'accept':
      return m.status === 'submitted' && mine
    case 'request-supplement':
      return open && mine && clerkOrOfficer && !m.furtherAsked
    case 'refuse':
      return open && mine && clerkOrOfficer
    case 'assign':
      return (
        working &&
        roleAtStep[m.step] !== 'clerk' &&
        (head || (roleOf[who] === roleAtStep[m.step] && m.holder === null))
      )
    case 'complete-step':
      return working && mine && (m.step === 2 || (m.step === 3 && m.result))
    case 'return-step':
      return working && mine && (m.step === 4 || m.step === 5)
    case 'draft-result':
      return working && mine && m.step === 3
    case 'sign-result':
      return working && mine && m.step === 4
    case 'seal-result':
      return working && mine && m.step === 5
    case 'hand-over':
      return m.status === 'resolved' && mine
    case 'explain-delay':
      return open && mine && m.delay === 'none'
    case 'extend':
    case 'decline-extension':
      return open && head && m.delay === 'explained'
    case 'approve-supplement':
    case 'decline-supplement':
      return open && head && m.furtherAsked
    case 'stop':
      return head && (working || m.status === 'awaiting-supplement')
    case 're-open':
      return head && (m.status === 'stopped' || m.status === 'refused')
  }
}

/** What a move that was allowed makes of it. */
function after(who: Who, made: Made, m: Model): Model {
  const next = { step: m.step + 1, holder: null, status: 'processing' }
  switch (made) {
    case 'accept':
      return { ...m, ...next, status: 'accepted', accepted: true }
    case 'request-supplement':
      return m.supplements === 0
        ? { ...m, status: 'awaiting-supplement', supplements: 1 }
        : { ...m, furtherAsked: true }
    case 'approve-supplement':
      return { ...m, status: 'awaiting-supplement', supplements: m.supplements + 1, furtherAsked: false }
    case 'decline-supplement':
      return { ...m, furtherAsked: false }
    case 'supply-supplement':
      return { ...m, status: m.accepted ? 'processing' : 'submitted' }
    case 'refuse':
      return { ...m, status: 'refused', holder: null }
    case 'withdraw':
      return { ...m, status: 'withdrawn', holder: null }
    case 'assign':
      return { ...m, status: 'processing', holder: chosenFor(who, m) }
    case 'complete-step':
      return { ...m, ...next }
    case 'return-step':
      return { ...m, step: m.step - 1, holder: null }
    case 'draft-result':
      // Whoever drafts has taken the work.
      return { ...m, status: 'processing', result: true, holder: m.holder ?? who }
    case 'sign-result':
      return { ...m, ...next }
    case 'seal-result':
      return { ...m, ...next, status: 'resolved' }
    case 'hand-over':
      return { ...m, status: 'returned', holder: null }
    case 'explain-delay':
      return { ...m, delay: 'explained' }
    case 'extend':
      return { ...m, delay: 'extended' }
    case 'decline-extension':
      return { ...m, delay: 'none' }
    case 'stop':
      return { ...m, status: 'stopped', holder: null }
    case 're-open':
      return { ...m, status: m.accepted ? 'processing' : 'submitted', holder: null }
  }
}

/** To whom a step is given: a leader gives it to the first who does such work, everybody else takes it. */
const chosenFor = (who: Who, m: Model): Who =>
  who === 'lanhdao' ? everybody.find((one) => roleOf[one] === roleAtStep[m.step])! : who

const bodies = (
  who: Who,
  m: Model,
  ids: Record<Who, string>,
): Partial<Record<Made, Record<string, unknown>>> => ({
  'request-supplement': {
    items: [{ concerns: 'child-name', code: 'OTHER', text: 'Viết lại họ tên của con.' }],
    message: '',
  },
  refuse: { code: 'OTHER', explanation: 'Không thuộc trường hợp được giải quyết.' },
  assign: { staff: ids[chosenFor(who, m)] },
  'return-step': { reason: 'Xem lại ngày sinh.' },
  'sign-result': { pin: signingPin },
  'seal-result': { pin: signingPin },
  'explain-delay': { reason: 'Phải xác minh.', proposed: '2027-01-15' },
  extend: { day: '2027-01-15' },
  'decline-extension': { remark: 'Làm kịp.' },
  'decline-supplement': { remark: 'Đã đủ.' },
  stop: { reason: 'Không liên lạc được.' },
  're-open': { decision: { number: '12/QĐ-UBND', issuedOn: '2026-11-23' }, reason: 'Có căn cứ mới.' },
})

let world: World
let staff: Partial<Record<Who, Awaited<ReturnType<World['staff']>>>>
let ids: Record<Who, string>
let citizens: Record<'applicant' | 'neighbour', Citizen>
beforeAll(async () => {
  world = await createWorld()
  await enrolSigners(await openOffice(world))
  staff = Object.fromEntries(
    await Promise.all(
      everybody
        .filter((who) => who !== 'applicant' && who !== 'neighbour')
        .map(
          async (who) =>
            [who, await world.staff(who === 'stranger' ? 'chiengan.canbo' : `tohieu.${who}`)] as const,
        ),
    ),
  )
  ids = Object.fromEntries(
    await Promise.all(
      Object.entries(staff).map(async ([who, one]) => [who, (await one!.get('/api/v1/me')).json().id]),
    ),
  ) as typeof ids
  citizens = { applicant: await world.citizen('minh'), neighbour: await world.citizen('hoa') }
})
afterAll(() => world.close())

const tell = async (who: Who, made: Made, id: string, m: Model): Promise<number> => {
  if (who === 'applicant' || who === 'neighbour') {
    const url = made === 'supply-supplement' ? 'supplement' : made === 'withdraw' ? 'withdrawal' : made
    return (
      await citizens[who].post(
        `/api/v1/dossiers/${id}/${url}`,
        made === 'supply-supplement' ? { answer: 'Đã sửa.' } : {},
      )
    ).statusCode
  }
  return (await move(staff[who]!, id, made, bodies(who, m, ids)[made] ?? {})).statusCode
}

const closing: readonly Made[] = ['refuse', 'withdraw', 'stop']
const forward: readonly Made[] = [
  'accept',
  'complete-step',
  'sign-result',
  'seal-result',
  'hand-over',
  'supply-supplement',
]

/** Lives that come far: moves that lead on are drawn more often, and one that closes it seldom. */
function likely<T extends readonly [Who, Made]>(fit: readonly T[], n: number): readonly T[] {
  const on = fit.filter(([, made]) => forward.includes(made))
  if (n % 5 < 3 && on.length > 0) return on
  return fit.filter(([, made]) => n % 7 === 0 || !closing.includes(made))
}

/** A move that may be made, or any move by anybody; which one is drawn. */
const wish = fc.record({ legal: fc.integer({ min: 0, max: 9 }).map((n) => n < 7), n: fc.nat() })

test('random moves by random people: what the product allows and what becomes of it is what the reference says', async () => {
  const tried = { legal: 0, illegal: 0, moves: new Set<string>() }
  let lives = 0
  await fc.assert(
    fc.asyncProperty(fc.array(wish, { minLength: 12, maxLength: 32 }), async (wishes) => {
      // Each dossier is about another child: one that has a number already is not given another.
      const paper = `00.14.26.${String(200 + lives++).padStart(6, '0')}`
      const { id } = await submitFreeBirth(citizens.applicant, { 'birth-paper-number': paper })
      let m: Model = {
        ...{ status: 'submitted', accepted: false, step: 1, holder: null, result: false, supplements: 0 },
        ...{ furtherAsked: false, delay: 'none' },
      }
      for (const { legal, n } of wishes) {
        const all = everybody.flatMap((who) => everyMove.map((made) => [who, made] as const))
        const fit = likely(
          all.filter(([who, made]) => may(who, made, m)),
          n,
        )
        const [who, made] = legal && fit.length > 0 ? fit[n % fit.length]! : all[n % all.length]!
        const allowed = may(who, made, m)
        const status = await tell(who, made, id, m)
        const what = `${who} ${made} at ${JSON.stringify(m)}`
        if (allowed) expect(status, what).toBeLessThan(300)
        else expect([403, 404, 409, 422], what).toContain(status)
        if (allowed) m = after(who, made, m)
        tried[allowed ? 'legal' : 'illegal']++
        if (allowed) tried.moves.add(made)
        await looksLike(readers[n % readers.length]!, id, m, what)
      }
    }),
    { numRuns: 14, endOnFailure: true },
  )
  // Most kinds of moves were made, and many were refused.
  expect(tried.moves.size).toBeGreaterThan(14)
  expect(tried.illegal).toBeGreaterThan(40)
}, 240_000)

/** The dossier is as the reference has it, and somebody who reads it is offered exactly what the reference allows. */
async function looksLike(who: Who, id: string, m: Model, what: string): Promise<void> {
  const closed = ['refused', 'withdrawn', 'stopped', 'returned'].includes(m.status)
  const page = (await staff[who]!.get(`/api/v1/desk/dossiers/${id}`)).json()
  expect({ ...seen(page), allowed: page.allowedMoves.filter(isModelled).sort() }, what).toEqual({
    status: m.status,
    supplements: m.supplements,
    steps: closed ? [] : [{ no: m.step, assignee: m.holder && ids[m.holder] }],
    allowed: everyMove.filter((made) => may(who, made, m)).sort(),
  })
}
const readers: readonly Who[] = ['motcua', 'canbo', 'canbo2', 'lanhdao', 'vanthu']
const isModelled = (made: string) => (everyMove as readonly string[]).includes(made)
const seen = (page: {
  status: { code: string }
  supplements: unknown[]
  openSteps: { no: number; assignee: string | null }[]
}) => ({
  status: page.status.code,
  supplements: page.supplements.length,
  steps: page.openSteps.map(({ no, assignee }) => ({ no, assignee })),
})
