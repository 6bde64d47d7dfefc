import type { App, CitizenActor } from '../../../kernel/app.ts'
import { dateInVietnam, isPlainDate, type PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { addDataAccess, authorisationsFor, personById } from '../../identity/index.ts'
import { formErrors } from '../errors.ts'
import type { FindRepresented, Represented } from '../ports.ts'
import { type Acting, isMinor, stands } from '../rules/acting.ts'
import { keepActing } from '../store/acting.ts'
import { lockOpenDraft } from './lock-open-draft.ts'

/** For whom somebody wants to act: one whom a database names, one who authorised them here, or one who did so on paper. */
export type Wish =
  | { capacity: 'parent' | 'representative'; number: string }
  | { capacity: 'authorised'; authorisation: string }
  | {
      capacity: 'authorised'
      paper: { name: string; identityNumber: string; number: string; issuedOn: PlainDate; until: PlainDate }
    }

/** Who is acted for, once it is shown that the actor may; refuses otherwise. */
export async function judgeWish(
  app: App,
  find: FindRepresented,
  actor: CitizenActor,
  procedure: string,
  wish: Wish,
): Promise<Acting> {
  const today = dateInVietnam(app.now())
  if (wish.capacity !== 'authorised') return fromDatabase(app, find, actor, wish, today)
  const acting =
    'paper' in wish ? fromPaper(wish.paper) : await fromAuthorisation(app, actor, procedure, wish)
  if (!stands(acting, today)) throw formErrors.actingEnded()
  return acting
}

/** Keeps for whom the draft is filled in, with what shows the right to. */
export const actFor = (app: App, actor: CitizenActor, draft: string, acting: Acting): Promise<void> =>
  app.transaction(actor, async (tx) => {
    await lockOpenDraft(tx, draft)
    await keepActing(tx, draft, acting)
    tx.audit(`draft.act-as-${acting.capacity}`, draft)
  })

async function fromDatabase(
  app: App,
  find: FindRepresented,
  actor: CitizenActor,
  { capacity, number }: { capacity: 'parent' | 'representative'; number: string },
  today: PlainDate,
): Promise<Acting> {
  const person = await app.read(actor, (read) => personById(read, actor.id))
  if (!person) throw formErrors.mayNotActFor()
  const source = capacity === 'parent' ? 'population-database' : 'business-registry'
  const { children, businesses, down } = await find(person, `${actor.id}-acting`)
  await app.read(actor, (read) =>
    addDataAccess(read, { person: actor.id, what: source, subject: number, name: actor.name, unit: null }),
  )
  const found = (capacity === 'parent' ? children : businesses).find(
    (one: Represented) => one.number === number,
  )
  if (!found) throw down.includes(source) ? formErrors.representationDown() : formErrors.mayNotActFor()
  if (capacity === 'parent' && !isMinor(found.birthDate, today)) throw formErrors.mayNotActFor()
  const { name, birthDate, gender, asOf } = found
  return { capacity, name, number, birthDate, gender, basis: { kind: source, asOf } }
}

async function fromAuthorisation(
  app: App,
  actor: CitizenActor,
  procedure: string,
  { authorisation }: { authorisation: string },
): Promise<Acting> {
  const given = await app.read(actor, async (read) => {
    const person = await personById(read, actor.id)
    return person && (await authorisationsFor(read, person, procedure)).find(({ id }) => id === authorisation)
  })
  if (!given) throw formErrors.mayNotActFor()
  const { grantor, validFrom: from, validTo: to, mayPrefill } = given
  return {
    capacity: 'authorised',
    name: grantor.name,
    number: grantor.identityNumber,
    birthDate: grantor.birthDate,
    gender: grantor.gender,
    basis: { kind: 'authorisation', id: given.id, from, to, mayPrefill },
  }
}

function fromPaper(paper: Extract<Wish, { paper: unknown }>['paper']): Acting {
  const { name, identityNumber, number, issuedOn, until } = paper
  if (!/^\d{12}$/.test(identityNumber)) throw formErrors.actingPaper('/identityNumber')
  if (name.trim().length < 2) throw formErrors.actingPaper('/name')
  if (number.trim() === '') throw formErrors.actingPaper('/number')
  if (!isPlainDate(issuedOn)) throw formErrors.actingPaper('/issuedOn')
  if (!isPlainDate(until) || until < issuedOn) throw formErrors.actingPaper('/until')
  return {
    capacity: 'authorised',
    name: name.trim().toLocaleUpperCase('vi'),
    number: identityNumber,
    birthDate: null,
    gender: null,
    basis: { kind: 'paper', number: number.trim(), issuedOn, until },
  }
}
