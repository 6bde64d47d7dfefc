import type { Actor, App } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { isPlainDate, type PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { catalogueErrors } from '../errors.ts'
import { standingOffer } from '../queries/standing-offer.ts'
import type { GroupStatus } from '../rules/group-progress.ts'
import { mayCompare, mayPublish } from '../rules/permissions.ts'
import { type Decision, recordDecision } from '../store/decision.ts'
import { addMember, addStatus, endMember, groupExists, lockMember, procedureName } from '../store/group.ts'
import { lockOffers } from '../store/offer.ts'
import { applyOffers } from './set-offers.ts'

/** Adds a procedure to a group from a day on and returns the member's id. */
export const addToGroup = (
  app: App,
  actor: Actor,
  member: { group: string; code: string; validFrom: PlainDate },
): Promise<string> =>
  app.transaction(actor, async (tx) => {
    if (!mayPublish(actor)) throw kernelErrors.notAllowed()
    if (!isPlainDate(member.validFrom)) throw catalogueErrors.badDate(member.validFrom)
    if (!(await groupExists(tx, member.group))) throw catalogueErrors.groupNotFound()
    const name = await procedureName(tx, member.code, member.validFrom)
    if (name === undefined) throw catalogueErrors.procedureNotFound(member.code)
    const id = await addMember(tx, { ...member, name })
    if (!id) throw catalogueErrors.alreadyInGroup(member.code)
    tx.audit('group.add-member', id)
    return id
  })

/** Takes a member out of its group from a day on; until then it counts. */
export const removeFromGroup = (
  app: App,
  actor: Actor,
  { group, member, day }: { group: string; member: string; day: PlainDate },
): Promise<void> =>
  app.transaction(actor, async (tx) => {
    if (!mayPublish(actor)) throw kernelErrors.notAllowed()
    if (!isPlainDate(day)) throw catalogueErrors.badDate(day)
    const standing = await lockMember(tx, group, member)
    if (!standing) throw catalogueErrors.memberNotFound()
    await endMember(tx, member, day < standing.validFrom ? standing.validFrom : day)
    tx.audit('group.remove-member', member)
  })

export type StatusChange = {
  group: string
  member: string
  status: GroupStatus
  validFrom: PlainDate
  evidence: string
}

/** Says how far a member is from a day on, with what shows it. Who controls procedures may say it too. */
export const setGroupStatus = (app: App, actor: Actor, change: StatusChange): Promise<void> =>
  app.transaction(actor, async (tx) => {
    if (!mayCompare(actor)) throw kernelErrors.notAllowed()
    if (!isPlainDate(change.validFrom)) throw catalogueErrors.badDate(change.validFrom)
    // A status of a day that has not come would be a promise, not a fact.
    if (change.validFrom > tx.today) throw catalogueErrors.statusInFuture()
    if (!(await lockMember(tx, change.group, change.member))) throw catalogueErrors.memberNotFound()
    if (change.status !== 'not-started' && !change.evidence.trim()) throw catalogueErrors.evidenceRequired()
    await addStatus(tx, change.member, { ...change, evidence: change.evidence.trim() })
    tx.audit('group.set-status', change.member)
  })

export type PaperlessChange = {
  group: string
  member: string
  paperless: boolean
  validFrom: PlainDate
  decision: Decision
}

/** Lets a member join or leave the pilot without paper: its offer of the whole province, otherwise as it was, from a day on. */
export const setPaperless = (app: App, actor: Actor, change: PaperlessChange): Promise<void> =>
  app.transaction(actor, async (tx) => {
    if (!mayPublish(actor)) throw kernelErrors.notAllowed()
    if (!isPlainDate(change.validFrom)) throw catalogueErrors.badDate(change.validFrom)
    const member = await lockMember(tx, change.group, change.member)
    if (!member?.procedure) throw catalogueErrors.memberNotFound()
    await lockOffers(tx, [member.procedure])
    const offer = await standingOffer(tx, member.procedure, change.validFrom)
    if (!offer) throw catalogueErrors.procedureNotFound(member.procedure)
    if (change.paperless && offer.level !== 'full') throw catalogueErrors.paperlessNeedsFull(member.procedure)
    const decision = await recordDecision(tx, change.decision)
    const now = { ...offer, procedure: member.procedure, unit: null, paperless: change.paperless }
    await applyOffers(tx, [now], { validFrom: change.validFrom, decision })
    tx.audit('group.set-paperless', change.member)
  })
