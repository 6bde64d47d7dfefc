const pad = (month: number) => String(month).padStart(2, '0')

/** The running month, quarter and year of a day. */
export const periodsOf = (day: string) => ({
  month: day.slice(0, 7),
  quarter: `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`,
  year: day.slice(0, 4),
})

/** What may be chosen: the last 13 months, 5 quarters and 3 years, the running ones first. */
export function choosablePeriods(today: string): string[] {
  const [year, month] = today.split('-').map(Number) as [number, number]
  const at = year * 12 + month - 1
  const months = Array.from(
    { length: 13 },
    (_, back) => `${Math.floor((at - back) / 12)}-${pad(((at - back) % 12) + 1)}`,
  )
  const quarter = Math.floor(at / 3)
  const quarters = Array.from(
    { length: 5 },
    (_, back) => `${Math.floor((quarter - back) / 4)}-Q${((quarter - back) % 4) + 1}`,
  )
  return [...months, ...quarters, ...[0, 1, 2].map((back) => String(year - back))]
}

/** The first and the last day of a month, quarter or year. */
export function daysOf(period: string): { from: string; to: string } {
  const year = period.slice(0, 4)
  if (period.length === 4) return { from: `${year}-01-01`, to: `${year}-12-31` }
  const quarter = /Q(\d)$/.exec(period)?.[1]
  const last = quarter ? Number(quarter) * 3 : Number(period.slice(5))
  const first = quarter ? last - 2 : last
  const days = new Date(Date.UTC(Number(year), last, 0)).getUTCDate()
  return { from: `${year}-${pad(first)}-01`, to: `${year}-${pad(last)}-${days}` }
}

/** Which of the choosable periods these days are; one that runs may end today. Undefined: none, just days. */
export const periodOfDays = (days: { from: string; to: string }, today: string): string | undefined =>
  choosablePeriods(today).find((period) => {
    const { from, to } = daysOf(period)
    return from === days.from && (to === days.to || (today < to && today === days.to))
  })

export const isMonth = (period: string): boolean => /^\d{4}-\d{2}$/.test(period)
