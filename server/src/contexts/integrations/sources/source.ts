import type { PrefillSource } from '../../forms/index.ts'
import type { OfficialRequest } from '../adapters/population-database.ts'
import type { Knowledge } from '../rules/partner-values.ts'

/** One question to a source: who asks, about which fields, for which procedure, and what is answered so far. */
export type Ask = Parameters<PrefillSource['ask']>[0]

/** Fields that one request to the holder of the data answers together. It is sent only when one of them is wanted. */
export type SourcePart = { fields: readonly string[]; ask(ask: Ask): Promise<Knowledge> }

/** A source that forms may name. `reads`: answers of the form that say what or whom the question is about. */
export type Source = { reads?: readonly string[]; parts: readonly SourcePart[] }

/** What an official request carries about a prefill: procedure, the person who asks, and the code of the request. */
export const official = ({ procedure, subject, request }: Ask): OfficialRequest => ({
  procedure,
  official: subject.id,
  request,
})

/** Asks every part of which a field is wanted, together. Throws when one is down. */
export async function askParts({ parts }: Source, ask: Ask): Promise<Knowledge> {
  const wanted = parts.filter(({ fields }) => fields.some((field) => ask.fields.includes(field)))
  const found = await Promise.all(wanted.map((part) => part.ask(ask)))
  const all: Knowledge = Object.assign({}, ...found)
  return Object.fromEntries(Object.entries(all).filter(([field]) => ask.fields.includes(field)))
}
