import { readFileSync } from 'node:fs'
import type { Answers, ServiceDefinition } from '@mot-cua/form-engine'
import { fieldIdsOfPage } from '@mot-cua/form-engine'
import { communes } from './people.ts'

/** The services that ship, whole. */
export { readService, serviceCodes } from '../src/main/read-service.ts'

type Answer = { statusCode: number; body: string; json(): unknown }
/** Somebody signed in, in a test's own server or at a running one. */
export type Citizen = {
  post(path: string, body?: Record<string, unknown>): Promise<Answer>
  put(path: string, body?: Record<string, unknown>): Promise<Answer>
}

const read = (code: string, file: string) =>
  JSON.parse(readFileSync(new URL(`../../data/services/${code}/${file}.json`, import.meta.url), 'utf8'))

const formOf = (code: string) => read(code, 'form') as ServiceDefinition['form']
/** The answers of an example that ships with a service. */
export const exampleOf = (code: string, id: string): Answers =>
  (read(code, 'examples') as ServiceDefinition['examples']).find((example) => example.id === id)!.answers

/** The roles of the steps of a service's usual process, in order. */
export const stepsOf = (code: string) =>
  (read(code, 'process') as ServiceDefinition['process'])[0]!.steps.map(({ role }) => role)

/** Answers that ship with the services as examples. */
export const examples = {
  /** Lò Văn Minh registers the birth of his son; free but for two copies. */
  birth: () => exampleOf('1.001193', 'ex-1'),
  /** Phạm Quốc Bảo asks for three copies of his birth certificate. */
  extract: () => exampleOf('2.000635', 'ex-1'),
  /** Phùng Quang Hải has bought a parcel. */
  landSale: () => exampleOf('1.013831', 'ex-1'),
}

/** A draft with all answers of an example, page by page as a person would save them. */
export async function fillDraft(
  citizen: Citizen,
  procedure: string,
  answers: Answers,
  unit: string = communes.toHieu,
): Promise<string> {
  const started = await citizen.post('/api/v1/drafts', { procedure, unit })
  if (started.statusCode !== 201) throw new Error(started.body)
  const { id } = started.json() as { id: string }
  const form = formOf(procedure)
  for (const page of form.pages) {
    const ids = fieldIdsOfPage(form, page.id)
    const onPage = Object.fromEntries(Object.entries(answers).filter(([field]) => ids.has(field)))
    const saved = await citizen.put(`/api/v1/drafts/${id}/pages/${page.id}`, { answers: onPage })
    if (saved.statusCode !== 200) throw new Error(saved.body)
  }
  return id
}

/** A birth without copies, so that nothing is to pay; submitted and ready for the desk; in phường Tô Hiệu unless named. `attach` hands papers in with its draft. */
export async function submitFreeBirth(
  citizen: Citizen,
  changes: Answers = {},
  { unit = communes.toHieu, attach }: { unit?: string; attach?: (draft: string) => Promise<unknown> } = {},
): Promise<{ id: string; code: string; draft: string }> {
  const { 'copies-number': _, ...answers } = {
    ...examples.birth(),
    'copies-wanted': 'no',
    ...changes,
  } as Record<string, Answers[string]>
  const draft = await fillDraft(citizen, '1.001193', answers, unit)
  await attach?.(draft)
  const submitted = await citizen.post(`/api/v1/drafts/${draft}/submission`)
  if (submitted.statusCode !== 200) throw new Error(submitted.body)
  return { ...(submitted.json() as { id: string; code: string }), draft }
}
