/** Tiers of government; districts exist up to 30 June 2025 (Law 72/2025/QH15 has two tiers). */
export const tiers = ['province', 'district', 'commune'] as const
export type Tier = (typeof tiers)[number]
