import { sql } from 'kysely'
import { payAtPlatform } from '../../sandbox/src/payment/pay-at-platform.ts'
import { addFile, digitisePaper } from '../src/contexts/documents/index.ts'
import { uploadFile } from '../src/contexts/documents/portal.ts'
import { accept } from '../src/contexts/dossiers/actions/accept.ts'
import { assign } from '../src/contexts/dossiers/actions/assign.ts'
import { completeStep } from '../src/contexts/dossiers/actions/complete-step.ts'
import { draftResult } from '../src/contexts/dossiers/actions/draft-result.ts'
import { explainDelay } from '../src/contexts/dossiers/actions/explain-delay.ts'
import { extend } from '../src/contexts/dossiers/actions/extend.ts'
import { handOver } from '../src/contexts/dossiers/actions/hand-over.ts'
import { recordOtherResult } from '../src/contexts/dossiers/actions/record-other-result.ts'
import { refuse } from '../src/contexts/dossiers/actions/refuse.ts'
import { requestSupplement } from '../src/contexts/dossiers/actions/request-supplement.ts'
import { returnStep } from '../src/contexts/dossiers/actions/return-step.ts'
import { sealResult } from '../src/contexts/dossiers/actions/seal-result.ts'
import { signResult } from '../src/contexts/dossiers/actions/sign-result.ts'
import { stop } from '../src/contexts/dossiers/actions/stop.ts'
import { dossierReactions, receiveDossier, submitDossier } from '../src/contexts/dossiers/index.ts'
import { supplySupplement, uploadSupplementFile, withdraw } from '../src/contexts/dossiers/portal.ts'
import { rateDossier, type Score } from '../src/contexts/feedback/index.ts'
import { beginEntry, enterAnswers } from '../src/contexts/forms/index.ts'
import { savePersonAtDesk } from '../src/contexts/identity/index.ts'
import { openPosts } from '../src/contexts/organisation/index.ts'
import type { CitizenActor, StaffActor } from '../src/kernel/app.ts'
import { relayAll } from '../src/kernel/relay.ts'
import { enrol, signingPin } from './office.ts'
import { fillDraft } from './stories.ts'
import { untilReadable, type World } from './world.ts'

type Json = Record<string, unknown>
/** A dossier of the simulated past with everything that must be known to live it again. */
export type Told = {
  id: string
  code: string
  channel: 'online' | 'desk' | 'post'
  procedure: string
  unit: string
  desk: string
  fee: number
  answers: Json
  submitted_at: Date
  started_at: Date
  result: { entered?: Record<string, string> } | null
  person: Json
  moves: Json[]
  steps: Json[]
  supplements: Json[]
  delays: Json[]
  others: Json[]
  papers: { component: string; manner: 'original' | 'copy' | 'shown'; copies: number }[]
  files: { component: string; uploaded_at: string; draft: string | null }[]
  rating: { score: Score; given_at: string } | null
  draftStarted: string
  entered: boolean
}

const children = (table: string, order: string) =>
  sql`(select coalesce(json_agg(c order by ${sql.raw(order)}), '[]') from ${sql.table(table)} c where c.dossier = d.id)`

/** The simulated dossiers of a world, in the order in which they came in. */
export async function tellAll(world: World): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select d.*, (select to_json(p) from identity.person p where p.id = d.applicant) as person,
      ${children('dossiers.move', 'c.seq')} as moves, ${children('dossiers.step', 'c.seq')} as steps,
      ${children('dossiers.supplement', 'c.no')} as supplements, ${children('dossiers.delay', 'c.no')} as delays,
      ${children('dossiers.other_result', 'c.code')} as others,
      ${children('dossiers.paper_received', 'c.component')} as papers,
      (select coalesce(json_agg(f order by f.uploaded_at, f.id), '[]') from documents.file f
        where f.dossier = d.id and f.component is not null) as files,
      (select to_json(r) from feedback.rating r where r.dossier = d.id) as rating,
      draft.started_at as "draftStarted", draft.entered_by is not null as entered
    from dossiers.dossier d join forms.draft draft on draft.id = d.draft
    order by d.submitted_at, d.code`.execute(world.db)
  return rows
}

type Deed = { at: Date; order: number; told: Told; move: Json }

/** Lives simulated dossiers again in another world, each move by its actor at its moment, through the actions of live use. */
export async function liveAgain(world: World, all: readonly Told[], scan: Uint8Array): Promise<void> {
  const ids = new Map<string, string>()
  const deeds: Deed[] = all.flatMap((told) => [
    ...told.moves.map((move) => ({ at: new Date(String(move.at)), order: Number(move.seq), told, move })),
    ...(told.rating ? [{ at: new Date(told.rating.given_at), order: 99, told, move: { move: 'rate' } }] : []),
  ])
  deeds.sort((a, b) => a.at.getTime() - b.at.getTime() || a.order - b.order)
  await enrolAll(world, all)
  for (const { at, told, move } of deeds) {
    const name = String(move.move)
    try {
      if (name === 'submit') ids.set(told.id, await handIn(world, told, { move, scan }))
      else await makeMove(world, { told, move, id: ids.get(told.id)!, at, scan })
    } catch (error) {
      throw new Error(`${told.code} ${name}: ${error instanceof Error ? error.message : error}`, {
        cause: error,
      })
    }
    // What a reaction did next, it did at its own moment.
    const next = told.moves[Number(move.seq)]
    if (next?.actor_kind === 'system') world.clock.now = new Date(String(next.at))
    await react(world)
  }
}

/** Reactions of the context itself, at once: what follows may need them. */
async function react(world: World): Promise<void> {
  await untilReadable(world.db)
  await relayAll(world.app, dossierReactions)
}

async function enrolAll(world: World, all: readonly Told[]): Promise<void> {
  const actors = new Map<string, string>()
  for (const { moves } of all)
    for (const { move, actor, actor_name } of moves)
      if (move === 'sign-result') actors.set(String(actor), String(actor_name))
  for (const [id, name] of actors) await enrol(id, name, 'person')
  for (const unit of new Set(all.map(({ unit }) => unit))) await enrol(`unit:${unit}`, unit, 'organisation')
  void world
}

async function staffActor(world: World, id: string): Promise<StaffActor> {
  const [post] = await world.app.read({ kind: 'system', id: 'test' }, (read) => openPosts(read, id))
  if (!post) throw new Error(`nobody in office has the id ${id}`)
  return {
    kind: 'staff',
    actsFor: null,
    id,
    name: post.name,
    post: post.post,
    unit: post.unit,
    position: post.position,
    roles: post.roles,
  }
}

async function citizenOf(world: World, { person }: Told) {
  const identity = {
    identityNumber: String(person.identity_number),
    name: String(person.name),
    birthDate: String(person.birth_date),
    ...{ gender: String(person.gender), phone: String(person.phone) },
  }
  const session = await world.citizen(identity)
  const actor: CitizenActor = {
    kind: 'citizen',
    id: session.id,
    name: identity.name,
    assurance: 2,
    signedInAt: world.clock.now,
  }
  return { session, actor, identity }
}

async function handIn(
  world: World,
  told: Told,
  { move, scan }: { move: Json; scan: Uint8Array },
): Promise<string> {
  world.clock.now = new Date(told.draftStarted)
  return told.entered
    ? receive(world, told, { clerk: await staffActor(world, String(move.actor)), scan, move })
    : submit(world, told, scan)
}

const draftFiles = ({ files }: Told) => files.filter(({ draft }) => draft !== null)

async function submit(world: World, told: Told, scan: Uint8Array): Promise<string> {
  const { session, actor } = await citizenOf(world, told)
  const draft = await fillDraft(session, told.procedure, told.answers as never, told.unit)
  for (const { component, uploaded_at } of draftFiles(told)) {
    world.clock.now = new Date(uploaded_at)
    await uploadFile(world.app, world.intake, actor, { draft, component, name: 'ban-chup.pdf', bytes: scan })
  }
  if (told.fee > 0) {
    world.clock.now = new Date(told.submitted_at.getTime() - 700)
    const { session: again } = await citizenOf(world, told)
    const asked = await again.post(`/api/v1/drafts/${draft}/payment`)
    if (asked.statusCode >= 300) throw new Error(asked.body)
    await payAtPlatform(asked.json().payUrl, 'paid')
    await until(async () => (await stateOf(world, draft)).settled)
    world.clock.now = told.submitted_at
    await react(world)
    return (await stateOf(world, draft)).dossier!
  }
  world.clock.now = told.submitted_at
  return (await submitDossier(world.app, actor, draft)).id
}

async function stateOf(world: World, draft: string) {
  const { rows } = await sql<{ dossier: string | null; settled: boolean }>`
    select dossier, exists (select from payments.payment p where p.draft = d.id and p.state = 'settled') as settled
    from forms.draft d where id = ${draft}`.execute(world.db)
  return rows[0]!
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('what was waited for never came')
}

async function receive(
  world: World,
  told: Told,
  { clerk, scan, move }: { clerk: StaffActor; scan: Uint8Array; move: Json },
): Promise<string> {
  const { app } = world
  const { person: known, channel, procedure, unit } = told
  const number = String(known.identity_number)
  const person =
    known.account_level === 2
      ? (await citizenOf(world, told)).actor.id
      : await app.transaction(clerk, async (tx) => {
          const { name, birth_date, phone } = known as Record<string, string>
          const saved = await savePersonAtDesk(tx, {
            identityNumber: number,
            name: name!,
            birthDate: birth_date!,
            phone: phone!,
            from: 'card-qr' as const,
            gender: known.gender as '1' | '2',
          })
          return saved.id
        })
  const draft = await app.transaction(clerk, async (tx) => {
    const id = await beginEntry(tx, clerk, {
      person,
      procedure,
      unit,
      channel,
      visit: '00000000-0000-4000-8000-000000000000',
    })
    await enterAnswers(tx, { draft: id, revision: 0, answers: told.answers, corrections: {} })
    return id
  })
  for (const { component, uploaded_at } of draftFiles(told)) {
    world.clock.now = new Date(uploaded_at)
    const received = await digitisePaper(world.intake, {
      component,
      pages: [{ name: 'ban-chup.pdf', bytes: scan }],
    })
    await app.transaction(clerk, async (tx) => {
      const file = await addFile(tx, { owner: person, draft, dossier: null, component, ...received })
      tx.audit('file.digitise', file)
    })
  }
  world.clock.now = told.submitted_at
  const how = (move.reason as { text: { vi: string; en: string } }).text
  const given = { draft, papers: told.papers, desk: told.desk, ...(told.fee > 0 && { cash: told.fee }) }
  const post = channel === 'post' ? { post: { arrivedAt: told.started_at, how } } : {}
  return (await app.transaction(clerk, (tx) => receiveDossier(tx, clerk, { ...given, ...post }))).id
}

type Making = { told: Told; move: Json; id: string; at: Date; scan: Uint8Array }

async function makeMove(world: World, making: Making): Promise<void> {
  const { told, move, at } = making
  world.clock.now = at
  // Made by a reaction, which `react` runs at this moment.
  if (move.actor_kind === 'system') return
  const name = String(move.move)
  if (name === 'rate' || move.actor_kind === 'citizen') return byCitizen(world, making)
  if (name === 'accept' && told.entered && told.channel !== 'online') return
  return byStaff(world, making, await staffActor(world, String(move.actor)))
}

async function byCitizen(world: World, { told, move, id, at, scan }: Making): Promise<void> {
  const { app, intake } = world
  if (move.move === 'rate') {
    const { actor } = await citizenOf(world, told)
    await rateDossier(app, actor, { dossier: id, score: told.rating!.score })
  } else if (move.move === 'withdraw') await withdraw(app, (await citizenOf(world, told)).actor, id)
  else {
    const asked = told.supplements.find(
      ({ answered_at }) => new Date(String(answered_at)).getTime() === at.getTime(),
    )!
    for (const file of told.files.filter(({ draft }) => draft === null)) {
      world.clock.now = new Date(file.uploaded_at)
      const { actor } = await citizenOf(world, told)
      await uploadSupplementFile(app, intake, actor, {
        dossier: id,
        component: file.component,
        name: 'ban-chup.pdf',
        bytes: scan,
      })
    }
    world.clock.now = at
    await supplySupplement(app, (await citizenOf(world, told)).actor, id, String(asked.answer))
  }
}

async function byStaff(world: World, { told, move, id, at, scan }: Making, actor: StaffActor): Promise<void> {
  const { app } = world
  const reason = move.reason as { code?: string; text: { vi: string } } | null
  const text = reason?.text.vi ?? ''
  const ended = told.steps.find(
    ({ finished_at }) => finished_at && new Date(String(finished_at)).getTime() === at.getTime(),
  )
  const step = Number(ended?.no)
  const press = {
    verificationUrl: (code: string) => `https://mot-cua.example.vn/xac-minh/${code}`,
    objects: world.partners.objects,
    signing: world.partners.signing,
    timeStamping: world.partners.timeStamping,
  }
  switch (move.move) {
    case 'accept':
      return accept(app, actor, id)
    case 'assign': {
      const to = told.steps.find(
        ({ assignee, started_at }) => assignee && new Date(String(started_at)) <= at && move.seq,
      )
      return assign(app, actor, id, { staff: String(to?.assignee) })
    }
    case 'complete-step':
      return completeStep(app, actor, id, { step, decision: (ended?.decision as string | null) ?? undefined })
    case 'record-other-result': {
      const other = told.others.find(
        ({ recorded_at }) => new Date(String(recorded_at)).getTime() === at.getTime(),
      )!
      return recordOtherResult(app, world.intake, actor, id, {
        ...{ code: String(other.code), manner: String(other.manner), number: String(other.number ?? '') },
        ...{ issuedOn: String(other.issued_on ?? ''), reason: String(other.reason ?? ''), replaces: 0 },
        ...(other.file !== null && { file: { name: 'ket-qua.pdf', bytes: scan } }),
      })
    }
    case 'return-step':
      return returnStep(app, actor, id, { reason: text, step })
    case 'request-supplement': {
      const asked = told.supplements.find(
        ({ requested_at }) => new Date(String(requested_at)).getTime() === at.getTime(),
      )!
      const items = (asked.items as { concerns: string; code: string }[]).map(({ concerns, code }) => ({
        concerns,
        code,
      }))
      return requestSupplement(app, actor, id, { items, message: String(asked.message) })
    }
    case 'refuse':
      return refuse(app, actor, id, { code: reason!.code!, explanation: '' })
    case 'stop':
      return stop(app, actor, id, text)
    case 'explain-delay':
      return explainDelay(app, actor, id, { reason: text, proposed: String(told.delays[0]!.proposed) })
    case 'extend':
      return extend(app, actor, id, String(told.delays[0]!.proposed))
    case 'draft-result':
      return draftResult(app, register, actor, id, told.result!.entered!)
    case 'sign-result':
      return signResult(app, press, actor, id, { pin: signingPin })
    case 'seal-result':
      return sealResult(app, press, actor, id, { pin: signingPin })
    case 'hand-over':
      return handOver(app, actor, id)
    default:
      throw new Error(`nobody knows how to live a ${move.move} again`)
  }
}

/** What the national databases say of results is invented in both worlds and not compared. */
const register = {
  allotIdentityNumber: async () => '000126900001',
  findCivilRecord: async () => {
    const person = { HoVaTen: 'LÒ VĂN MINH', NgayThangNamSinh: '19910412', DanToc: '03' }
    return {
      So: '27',
      Quyen: '01/2019',
      NgayDangKy: '20190520',
      CoQuanDangKy: 'Ủy ban nhân dân phường Tô Hiệu',
      ...{ NguoiDuocDangKy: person, Vo: person, Chong: person, NgayChet: '20190518' },
    }
  },
}
