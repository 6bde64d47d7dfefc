import type { PrefillSource } from '../../forms/index.ts'
import type { OfficialRequest } from '../adapters/population-database.ts'
import type { Knowledge } from '../rules/partner-values.ts'

/** One question to a source: who asks, about which fields, for which procedure, and what is answered so far. */
export type Ask = Parameters<PrefillSource['ask']>[0]

/**
 * Fields that one request to the holder of the data answers together; it is sent only when one of them is wanted.
 * `reads`: answers of the form that say what or whom the question is about.
 */
export type SourcePart = {
  fields: readonly string[]
  reads?: readonly string[]
  ask(ask: Ask): Promise<Knowledge>
}

/** A source that forms may name. */
export type Source = { parts: readonly SourcePart[] }

/** The parts that answer any of the fields. */
export const partsFor = ({ parts }: Source, fields: readonly string[]): SourcePart[] =>
  parts.filter((part) => part.fields.some((field) => fields.includes(field)))

/** What an official request carries about a prefill: procedure, the person who asks, and the code of the request. */
export const official = ({ procedure, subject, request }: Ask): OfficialRequest => ({
  procedure,
  official: subject.id,
  request,
})

/** Asks every part of which a field is wanted, together. Throws when one is down. */
export async function askParts(source: Source, ask: Ask): Promise<Knowledge> {
  const found = await Promise.all(partsFor(source, ask.fields).map((part) => part.ask(ask)))
  return onlyAsked(ask, Object.assign({}, ...found))
}

/** Of what is known only the fields that were asked for. */
export const onlyAsked = ({ fields }: Ask, knowledge: Knowledge): Knowledge =>
  Object.fromEntries(Object.entries(knowledge).filter(([field]) => fields.includes(field)))
