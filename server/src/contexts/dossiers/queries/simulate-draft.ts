import { hoursOf, processFor, processIn, type ServiceDefinition } from '@mot-cua/form-engine'
import { simulateProcess } from '@mot-cua/form-engine/definition'
import type { App, StaffActor } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { addDays, type PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { formErrors, visibleDefinitionDraft } from '../../forms/index.ts'
import { pastWork } from './past-work.ts'

/** More are not tried: the latest ones are, and they say enough. */
export const mostSimulated = 2_000
const usualDays = 90
const mostDays = 366

export type SimulationAsk = {
  draft: string
  process: string
  from?: PlainDate | undefined
  to?: PlainDate | undefined
  unit?: string | undefined
}

/**
 * What would have become of finished dossiers by a process of a draft, as it is saved: how many late, and at which step. The machine
 * reads the answers; people see counts and codes.
 */
export const simulateDraft = (app: App, actor: StaffActor, ask: SimulationAsk) =>
  app.read(actor, async (read) => {
    const draft = await visibleDefinitionDraft(read, actor, ask.draft)
    const { process: processes } = draft.content as ServiceDefinition
    const process = draft.kind === 'service' && processes.find(({ id }) => id === ask.process)
    if (!process) throw kernelErrors.notFound()
    const to = ask.to ?? read.today
    const from = ask.from ?? addDays(to, 1 - usualDays)
    if (from > to || to > read.today || from < addDays(to, 1 - mostDays)) throw formErrors.replayPeriod()
    const wanted = { procedure: draft.subject, from, to, unit: ask.unit ?? null, most: mostSimulated }
    const found = await pastWork(read, wanted)
    const past = found.filter(({ cases }) => processFor(processes, cases) === process)
    const { steps, ...simulation } = simulateProcess(process, past)
    const online = processIn(process, 'online')
    return {
      ...simulation,
      from,
      to,
      revision: draft.revision,
      isCut: found.length === mostSimulated,
      steps: process.steps.map((step, index) => ({
        ...steps[index]!,
        no: step.step,
        vi: step.action_vi,
        en: step.action_en,
        hours: rounded(hoursOf(process, step)),
        onlineHours: rounded(hoursOf(online, online.steps[index]!)),
      })),
    }
  })

const rounded = (hours: number): number => Math.round(hours * 100) / 100
