import type { ReengineeringPage } from '../../api-types.ts'

type Record = ReengineeringPage['before']

/** A proposal as it is typed: what is kept of the papers, steps as lines, times and amounts as digits. */
export type ProposalDraft = {
  cases: {
    id: string
    name: string | null
    steps: string
    papers: { id: string; name: string; kept: boolean; replacedBy: string }[]
  }[]
  times: {
    key: string
    channel: Record['channels'][number]['channel']
    unit: string | null
    time: string
    /** The amount of each fee and charge, đồng; empty where only a note says it. */
    fees: { key: string; amount: string }[]
  }[]
}

const keyOf = (channel: string, index: number) => `${channel}-${index}`

/** What is to be typed over: the procedure in force, with what the proposal says of it so far. */
export function toDraft(before: Record, after: Record): ProposalDraft {
  return {
    cases: before.cases.map(({ id, name, components }) => {
      const next = after.cases.find((one) => one.id === id)
      return {
        id,
        name,
        steps: (next?.steps ?? []).join('\n'),
        papers: components.map((component) => {
          const kept = next?.components.find((one) => one.id === component.id)
          return {
            id: component.id,
            name: component.name,
            kept: kept !== undefined,
            replacedBy: (kept ?? component).replacedBy.join(', '),
          }
        }),
      }
    }),
    times: after.channels.flatMap(({ channel, times }) =>
      times.map(({ time, unit, fees }, index) => ({
        key: keyOf(channel, index),
        channel,
        unit,
        time: time === null ? '' : String(time),
        fees: fees.map(({ amount }, place) => ({
          key: `${keyOf(channel, index)}-${place}`,
          amount: amount === null ? '' : String(amount),
        })),
      })),
    ),
  }
}

const words = (text: string, separator: RegExp) =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean)

const digits = (text: string | undefined) => text?.replaceAll(/\D/g, '').slice(0, 12)

/** The record that the typed proposal makes of the procedure in force. */
export const toRecord = (before: Record, { cases, times }: ProposalDraft): Record => ({
  cases: before.cases.map((one) => {
    const draft = cases.find(({ id }) => id === one.id)
    if (!draft) return one
    return {
      ...one,
      steps: words(draft.steps, /\n/),
      components: one.components.flatMap((component) => {
        const paper = draft.papers.find(({ id }) => id === component.id)
        return paper?.kept ? [{ ...component, replacedBy: words(paper.replacedBy, /[,;\s]+/) }] : []
      }),
    }
  }),
  channels: before.channels.map(({ channel, times: old }) => ({
    channel,
    times: old.map((time, index) => {
      const typed = times.find(({ key }) => key === keyOf(channel, index))
      const length = digits(typed?.time)
      const fees = time.fees.map((fee, place) => {
        const amount = digits(typed?.fees[place]?.amount)
        return amount ? { ...fee, amount: Number(amount) } : fee
      })
      return length
        ? { ...time, fees, time: Number(length), unit: time.unit ?? 'working-day' }
        : { ...time, fees }
    }),
  })),
})
