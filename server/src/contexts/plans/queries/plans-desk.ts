import { sql } from 'kysely'
import type { Read, StaffActor } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { planErrors } from '../errors.ts'
import { type DraftState, mayDraft, seesDrafts } from '../rules/draft.ts'
import { planDifferences } from '../rules/plan-differences.ts'
import { openDrafts } from '../store/draft.ts'
import { handsDown } from './hands-down.ts'
import { planContent } from './plan-content.ts'
import { plansOfProvince } from './plans-of-province.ts'
import { rightsOf } from './rights.ts'

export type DraftLine = {
  id: string
  plan: string
  title: string
  state: DraftState
  base: number | null
  authorName: string
  savedAt: Date
}
export type PlanLine = {
  code: string
  title: Text
  number: string | null
  year: number
  version: number
  holdsFrom: PlainDate
  targets: number
  mayAmend: boolean
}
export type PlansDesk = { plans: PlanLine[]; drafts: DraftLine[]; mayDraft: boolean; mayHandDown: boolean }

/** The plans of the province in force today, newest first, and for those who prepare or issue what is being prepared. */
export async function plansDesk(read: Read, actor: StaffActor): Promise<PlansDesk> {
  const rights = await rightsOf(read, actor)
  const plans: PlanLine[] = []
  for (const code of await plansOfProvince(read)) {
    const plan = await planContent(read, code, { at: read.today })
    if (plan)
      plans.push({
        ...{ code, title: { vi: plan.titleVi, en: plan.titleEn }, number: plan.number, year: plan.year },
        ...{ version: plan.version, holdsFrom: plan.holdsFrom, targets: plan.targets.length },
        mayAmend: mayDraft(rights, plan.lead),
      })
  }
  const drafts = seesDrafts(rights) ? await openDrafts(read) : []
  return {
    plans,
    drafts: drafts
      .filter(({ lead }) => rights.issue || mayDraft(rights, lead))
      .map((draft) => ({ ...draft, title: draft.content.titleVi })),
    mayDraft: rights.draftAny || rights.leads !== null,
    mayHandDown: await handsDown(read, actor),
  }
}

export type VersionLine = {
  version: number
  number: string | null
  issued: string
  signer: string | null
  holdsFrom: PlainDate
  reason: string | null
  draftedByName: string | null
  issuedByName: string | null
  /** What it says otherwise than the version before it; empty for the first. */
  differences: Text[]
}

/** Every version of a plan, the newest first, with what each changed. */
export async function planVersions(read: Read, code: string): Promise<VersionLine[]> {
  const { rows } = await sql<Omit<VersionLine, 'differences'>>`
    select no as version, number, issued, signer, holds_from as "holdsFrom", reason, drafted_by_name as "draftedByName",
      issued_by_name as "issuedByName"
    from plans.version where plan = ${code} order by no`.execute(read.db)
  if (rows.length === 0) throw planErrors.planNotFound(code)
  const contents = await Promise.all(
    rows.map(({ version }) => planContent(read, code, { at: read.today, version })),
  )
  return rows
    .map((row, index) => {
      const [before, now] = [contents[index - 1], contents[index]]
      return { ...row, differences: before && now ? planDifferences(before, now) : [] }
    })
    .reverse()
}
