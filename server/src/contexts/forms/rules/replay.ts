import type { Answers, Channel, CodeLists, Origins, PlainDate, ServiceDefinition } from '@mot-cua/form-engine'
import { judgeDossier, migrateAnswers, type Outcome } from '@mot-cua/form-engine/definition'

/** A dossier as a replay needs it: what was handed in, under which version, when and how; nobody's name. */
export type PastDossier = {
  code: string
  service: string
  answers: Answers
  origins: Origins
  channel: Channel
  submittedOn: PlainDate
}

/** How many dossiers would differ in one respect, with the codes of the first of them. */
export type ReplayCount = { count: number; dossiers: readonly string[] }

/** What past dossiers would have become under another version. Counts and codes of dossiers; no answers. */
export type ReplayReport = {
  dossiers: number
  /** Dossiers in which anything would differ. */
  changed: ReplayCount
  /** Would have had faults that they did not have. */
  faults: ReplayCount
  /** Each such fault by its place and code, the most frequent first. */
  byFault: readonly { pointer: string; code: string; count: number }[]
  /** Have answers that no longer fit. */
  leftover: ReplayCount
  components: ReplayCount
  cases: ReplayCount
  fee: ReplayCount
  /** Sums in đồng over all dossiers, under their own versions and under this one. */
  feeBefore: number
  feeAfter: number
}

const mostCodes = 500
const mostFaults = 50

const aspects = ['changed', 'faults', 'leftover', 'components', 'cases', 'fee'] as const
type Aspect = (typeof aspects)[number]

/** Gathers what past dossiers would have become under `service`, batch by batch. */
export function createReplay(
  service: ServiceDefinition,
  lists: CodeLists,
  versionOf: ReadonlyMap<string, ServiceDefinition>,
) {
  const none = () => ({ count: 0, dossiers: [] as string[] })
  const counts = {
    changed: none(),
    faults: none(),
    leftover: none(),
    components: none(),
    cases: none(),
    fee: none(),
  }
  const faults = new Map<string, { pointer: string; code: string; count: number }>()
  let [dossiers, feeBefore, feeAfter] = [0, 0, 0]

  const look = (past: PastDossier): void => {
    const own = versionOf.get(past.service)
    if (!own) return
    const day = { today: past.submittedOn, lists }
    const before = judgeDossier(own, past, day)
    const moved = migrateAnswers(own.form, service.form, past, day)
    const after = judgeDossier(service, { ...past, ...moved }, day)
    const known = new Set(before.faults.map(keyOf))
    const fresh = after.faults.filter((fault) => !known.has(keyOf(fault)))
    for (const { pointer, code } of fresh) {
      const one = faults.get(`${pointer} ${code}`) ?? { pointer, code, count: 0 }
      one.count += 1
      faults.set(`${pointer} ${code}`, one)
    }
    const differs: Record<Exclude<Aspect, 'changed'>, boolean> = {
      faults: fresh.length > 0,
      leftover: moved.leftover.length > 0,
      components: !isSame(before.components, after.components),
      cases: !isSame(before.cases, after.cases),
      fee: sumOf(before) !== sumOf(after),
    }
    dossiers += 1
    feeBefore += sumOf(before)
    feeAfter += sumOf(after)
    for (const aspect of aspects) {
      const holds = aspect === 'changed' ? Object.values(differs).some(Boolean) : differs[aspect]
      if (!holds) continue
      const counted = counts[aspect]
      counted.count += 1
      if (counted.dossiers.length < mostCodes) counted.dossiers.push(past.code)
    }
  }

  const report = (): ReplayReport => ({
    dossiers,
    ...counts,
    byFault: [...faults.values()].sort((a, b) => b.count - a.count).slice(0, mostFaults),
    feeBefore,
    feeAfter,
  })
  return { look, report }
}

const keyOf = ({ pointer, code }: { pointer: string; code: string }): string => `${pointer} ${code}`
const sumOf = ({ fee, charge }: Outcome): number => fee + charge
const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id))
