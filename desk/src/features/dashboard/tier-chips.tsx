import { useWords } from '../../messages/words.ts'
import type { Tier } from './search.ts'

/** Every tier of government together, or one of those that are looked at; nothing where there is but one. */
export function TierChips({
  tiers,
  chosen,
  onChoose,
}: {
  tiers: readonly Tier[]
  chosen: Tier | undefined
  onChoose: (tier: Tier | undefined) => void
}) {
  const { dashboard: said, plans } = useWords()
  if (tiers.length < 2) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame around three chips
    <div className="filter-chips no-print" role="group" aria-label={said.tier}>
      {[undefined, ...tiers].map((tier) => (
        <button
          key={tier ?? ''}
          type="button"
          className="chip"
          aria-pressed={tier === chosen}
          onClick={() => onChoose(tier)}
        >
          {tier ? plans.tiers[tier] : said.everyTier}
        </button>
      ))}
    </div>
  )
}
