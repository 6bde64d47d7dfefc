import type { Tier } from './procedure-record.ts'

export type Responsibility = { field: string; tier: Tier; unit: string }
/** A department that reviews a field for every commune and district. */
export type FieldLead = { field: string; unit: string }

/**
 * The agency that reviews a procedure, once for the whole province: the one named for its field in this campaign, else the one
 * responsible for the field at the highest of its tiers, else whoever is given as the last.
 */
export function reviewerOf(
  { field, tiers }: { field: string; tiers: readonly Tier[] },
  {
    leads,
    responsibilities,
    otherwise,
  }: { leads: readonly FieldLead[]; responsibilities: readonly Responsibility[]; otherwise: string },
): string {
  const lead = leads.find((one) => one.field === field)
  if (lead) return lead.unit
  const ofField = responsibilities.filter((one) => one.field === field)
  for (const tier of ['province', 'district', 'commune'] as const) {
    const found = tiers.includes(tier) && ofField.find((one) => one.tier === tier)
    if (found) return found.unit
  }
  // A department answers for its field also where only communes handle it.
  return ofField.find((one) => one.tier === 'province')?.unit ?? otherwise
}
