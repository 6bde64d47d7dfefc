import { requiredComponents } from '@mot-cua/form-engine'
import type { StaffActor, Tx } from '../../../kernel/app.ts'
import type { Fault } from '../../../kernel/errors.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import { filesOfDraft } from '../../documents/index.ts'
import { codeLists, type Draft, definitionOf, fillsIn, formErrors, lockDraft } from '../../forms/index.ts'
import { receivingUnit, unitById } from '../../organisation/index.ts'
import { takeCash } from '../../payments/index.ts'
import { dossierErrors } from '../errors.ts'
import { isForwarded, notShown, onlyMissing } from '../rules/reception.ts'
import { judgeSubmission, type SubmissionVerdict, whatCounts } from '../rules/submission.ts'
import { type Dossier, dossierById } from '../store/dossier.ts'
import { addMove } from '../store/history.ts'
import { addForwarding, addPapers, type PaperReceived } from '../store/received.ts'
import { acceptWithin } from './accept.ts'
import { openDossier, type Submitted, toSubmitted } from './open-dossier.ts'

export type Reception = {
  draft: string
  papers: readonly PaperReceived[]
  /** What was taken in cash, in whole đồng; absent when nothing was. */
  cash?: number
  /** The desk at whose counter it happens. */
  desk: string
  /** By post: when it arrived, and the sentence for the history. Such a dossier may be incomplete: a supplement is asked for. */
  post?: { arrivedAt: Date; how: Text }
}

/**
 * The clerk hands in for the person what they have entered for them. At a desk and by post it is received at once and, when its
 * unit is elsewhere, sent on to it; online it goes the way of every online dossier, as assisted. Twice is once. The caller has
 * made sure that the clerk is at work for this person.
 */
export async function receiveDossier(tx: Tx, clerk: StaffActor, given: Reception): Promise<Submitted> {
  const draft = await lockDraft(tx, given.draft)
  if (!draft || !fillsIn(clerk, draft)) throw formErrors.draftNotFound()
  if (draft.dossier) return toSubmitted((await dossierById(tx, draft.dossier))!)
  if (draft.stage !== 'open') throw formErrors.draftClosed()
  const service = await definitionOf(tx, draft.service)
  const files = await filesOfDraft(tx, draft.id)
  const verdict = await judged(tx, draft, given, new Set(files.map(({ component }) => component ?? '')))
  const { due, complete } = verdict
  if (due.total > 0 && given.cash === undefined && complete) throw dossierErrors.paymentRequired(due.total)
  const receiving = await receivingUnit(tx, draft.unit)
  const forwarded =
    draft.channel !== 'online' &&
    isForwarded(clerk, receiving ? { unit: receiving.id, desk: receiving.desk.id } : draft)
  const opened = await openDossier(tx, {
    draft,
    service,
    verdict,
    content: draft,
    hasFiles: files.length > 0,
    ...(draft.channel !== 'online' && { papers: given.papers.length }),
    entry: {
      clerk,
      how: given.post?.how ?? ways[draft.channel === 'online' ? 'online' : 'desk'],
      ...(forwarded && { desk: clerk.unit }),
      ...(given.post && { arrivedAt: given.post.arrivedAt }),
    },
  })
  await addPapers(tx, opened.id, { papers: given.papers, by: clerk.name })
  const { person, procedure } = draft
  if (given.cash !== undefined)
    await takeCash(tx, clerk, {
      ...{ desk: given.desk, person, draft: draft.id, procedure, unit: draft.unit, amount: given.cash },
      lines: due.lines.map(({ id, kind, vi, en, amount }) => ({ id, kind, vi, en, amount })),
    })
  if (draft.channel === 'online') return opened
  if (complete) await acceptWithin(tx, opened.id)
  if (forwarded) await forward(tx, clerk, (await dossierById(tx, opened.id))!, given.papers)
  return opened
}

const ways = {
  desk: {
    vi: 'Nộp trực tiếp, cán bộ Một cửa nhập tờ khai.',
    en: 'Handed in at the desk; the clerk entered the form.',
  },
  online: {
    vi: 'Cán bộ hỗ trợ nộp trực tuyến; không tính là nộp từ xa.',
    en: 'Submitted online with the help of an official; not counted as remote.',
  },
}

type Judged = Extract<SubmissionVerdict, { kind: 'complete' }> & { complete: boolean }

async function judged(tx: Tx, draft: Draft, given: Reception, filed: Set<string>): Promise<Judged> {
  const service = await definitionOf(tx, draft.service)
  const { answers, origins, channel } = draft
  const kept = given.papers.filter(({ manner }) => manner !== 'shown').map(({ component }) => component)
  const handedIn = new Set([...filed, ...kept])
  const day = { today: tx.today, lists: codeLists() }
  const verdict = judgeSubmission(service, { answers, origins, handedIn, channel }, day)
  const counted = whatCounts(service, answers, channel, tx.today)
  const seen = new Set(given.papers.map(({ component }) => component))
  const needs = requiredComponents(service.components, counted.answers, origins, channel)
  const faults: Fault[] = [...(verdict.kind === 'incomplete' ? verdict.faults : []), ...notShown(needs, seen)]
  if (faults.length === 0) return { ...counted, complete: true }
  if (!given.post || !onlyMissing(faults)) throw dossierErrors.incomplete(faults)
  return { ...counted, complete: false }
}

/** Sends it on to the unit of the other place (any desk for any place: "phi địa giới"). */
async function forward(tx: Tx, clerk: StaffActor, dossier: Dossier, papers: readonly PaperReceived[]) {
  const [from, to] = await Promise.all([unitById(tx, clerk.unit), unitById(tx, dossier.unit)])
  const travels = papers.some(({ manner }) => manner !== 'shown')
  const { id, unit, status } = dossier
  await addForwarding(tx, id, { desk: clerk.unit, unit, by: clerk.name, papers: travels })
  const text = {
    vi: `Nhận tại ${from?.nameVi ?? clerk.unit}, chuyển đến ${to?.nameVi ?? unit}${travels ? ', giấy tờ gửi theo' : ''}.`,
    en: `Received at ${from?.nameEn ?? clerk.unit}, sent on to ${to?.nameEn ?? unit}${travels ? ', papers to follow' : ''}.`,
  }
  await addMove(tx, id, { move: 'forward', status, reason: { text } })
  tx.audit('dossier.forward', id)
}
