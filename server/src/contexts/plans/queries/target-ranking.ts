import type { App, Read, StaffActor } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import { tiers } from '../../../kernel/values/tier.ts'
import { addDays, type PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { type UnitNode, unitTree } from '../../organisation/index.ts'
import {
  countsByUnit,
  type Ranked,
  ranksItself,
  rankUnits,
  unitsUnder,
  yearToDate,
} from '../../performance/index.ts'
import { planErrors } from '../errors.ts'
import { scoreTargets, type TargetRankingMethod, type TargetScore } from '../rules/target-ranking.ts'
import { figuresOfUnits } from './figures-at.ts'
import { type PlanVersion, planContent } from './plan-content.ts'
import { planInForce } from './plan-in-force.ts'
import { targetRankingOn } from './target-ranking-method.ts'

export type TargetRankingLine = Omit<Ranked, 'score'> &
  TargetScore & {
    name: Text
    /** At the end of the month before; null where either has no rank. */
    rankBefore: number | null
    scoreBefore: number | null
  }
export type TargetRanking = {
  code: string
  title: Text
  year: number
  at: PlainDate
  /** The end of the month before, with which it is compared. */
  before: PlainDate
  method: Pick<TargetRankingMethod, 'source' | 'minimumDossiers' | 'weight' | 'weights'>
  tiers: { tier: string; lines: TargetRankingLine[] }[]
}

/**
 * The units of each tier by how many of their targets of the year they meet, and how that was when the month before ended; of a plan
 * that is over on its last day. Every member of staff may read it. Throws `plan-not-found`.
 */
export const targetRanking = (
  app: App,
  actor: StaffActor,
  code: string,
  { at: asked }: { at?: PlainDate | undefined },
): Promise<TargetRanking> =>
  app.read(actor, async (read) => {
    const last = lastDayOfTargets(await planInForce(read, code))
    const at = [last, read.today, asked ?? read.today].sort()[0]!
    const before = addDays(`${at.slice(0, 7)}-01`, -1)
    const [plan, earlier] = await Promise.all([
      planInForce(read, code, at),
      planContent(read, code, { at: before }),
    ])
    if (!earlier) throw planErrors.planNotFound(code)
    const now = await scoredOn(read, plan, at)
    const then = new Map((await scoredOn(read, earlier, before)).map((one) => [one.unit, one]))
    const withChange = ({ tier: _, ...one }: Scored): TargetRankingLine => {
      const old = one.rank === null ? undefined : then.get(one.unit)
      const known = old?.rank ? old : null
      return { ...one, rankBefore: known?.rank ?? null, scoreBefore: known?.score ?? null }
    }
    const { source, minimumDossiers, weight, weights } = targetRankingOn(at)
    return {
      ...{ code, title: { vi: plan.titleVi, en: plan.titleEn }, year: Number(at.slice(0, 4)), at, before },
      method: { source, minimumDossiers, weight, weights },
      tiers: [...Map.groupBy(now, ({ tier }) => tier)].map(([tier, lines]) => ({
        tier,
        lines: lines.map(withChange),
      })),
    }
  })

const lastDayOfTargets = ({ year, targets }: PlanVersion): PlainDate =>
  `${Math.max(year, ...targets.map((target) => target.year))}-12-31`

type Scored = Omit<TargetRankingLine, 'rankBefore' | 'scoreBefore'> & { tier: string }

/** Every unit of a tier that targets of the year ask something of, ranked within the tier, from the top down. */
async function scoredOn(read: Read, plan: PlanVersion, at: PlainDate): Promise<Scored[]> {
  const trees = await unitTree(read, at)
  const nodes = agenciesOf(trees)
  const year = Number(at.slice(0, 4))
  const [figures, counts] = await Promise.all([
    figuresOfUnits(read, plan, { at, trees, units: nodes.map(({ id }) => id) }),
    countsByUnit(read, yearToDate(year, at)!, { nodes, units: null }),
  ])
  const method = targetRankingOn(at)
  const dossiersOf = (unit: string) =>
    (counts.get(unit) ?? []).reduce((sum, row) => sum + Math.max(row.counts.received, row.counts.finished), 0)
  const scored = nodes.map((node) => ({
    ...{ unit: node.id, name: { vi: node.nameVi, en: node.nameEn }, tier: node.tier as string },
    dossiers: dossiersOf(node.id),
    ...scoreTargets(figures.get(node.id) ?? [], { tier: node.tier, year }, method),
  }))
  const byUnit = new Map(scored.map((one) => [one.unit, one]))
  return tiers.flatMap((tier) =>
    rankUnits(
      scored.filter((one) => one.tier === tier),
      method.minimumDossiers,
    ).map((one) => ({ ...byUnit.get(one.unit)!, ...one })),
  )
}

const agenciesOf = (trees: readonly UnitNode[]): UnitNode[] => {
  const all = trees.flatMap(unitsUnder)
  const byId = new Map(all.map((node) => [node.id, node]))
  return all.filter((node) => ranksItself(node, byId.get(node.parent ?? '')))
}
