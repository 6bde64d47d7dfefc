import { readFile } from 'node:fs/promises'
import {
  type ApplicantVerdict,
  type Channel,
  isPlainDate,
  judgeApplicant,
  type PlainDate,
} from '@mot-cua/form-engine'
import { codeLists } from '../contexts/forms/index.ts'
import { dateInVietnam } from '../kernel/values/vietnam-time.ts'
import { readService } from './read-service.ts'

type Asked = { code: string; file: string; on: string | undefined; channel: string | undefined }

/**
 * The verdict on the answers in a file, by field id, or in the member `answers` of an example with its day and channel.
 * `on` and `channel` go before those of the file; without any it is today in Vietnam, online. Throws a sentence for the
 * operator when the service is unknown, the file holds no object, or an option cannot be read.
 */
export async function judgeAnswersFile({ code, file, on, channel }: Asked): Promise<ApplicantVerdict> {
  if (on !== undefined && !isPlainDate(on))
    throw new Error(`--on takes a day such as 2026-11-23, not "${on}"`)
  if (channel !== undefined && !isChannel(channel))
    throw new Error(`--channel takes ${channels.join(', ')}, not "${channel}"`)
  const service = await readService(code)
  const applicant = readApplicant(await readObject(file))
  const day = on ?? applicant.day
  return judgeApplicant(service, applicant.answers, {
    today: day ?? dateInVietnam(new Date()),
    dayKnown: day !== undefined,
    channel: channel ?? applicant.channel ?? 'online',
    lists: codeLists(),
  })
}

const channels: readonly string[] = ['online', 'desk', 'post'] satisfies Channel[]

function isChannel(value: unknown): value is Channel {
  return typeof value === 'string' && channels.includes(value)
}

async function readObject(file: string): Promise<Record<string, unknown>> {
  let content: unknown
  try {
    content = JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new Error(`${file} cannot be read as JSON: ${error instanceof Error ? error.message : error}`)
  }
  if (!isObject(content)) throw new Error(`${file} holds no object of answers by field id`)
  return content
}

function readApplicant(content: Record<string, unknown>): {
  answers: Record<string, unknown>
  day: PlainDate | undefined
  channel: Channel | undefined
} {
  if (!isObject(content.answers)) return { answers: content, day: undefined, channel: undefined }
  const day = content.submittedOn ?? content.submitted_on
  return {
    answers: content.answers,
    day: isPlainDate(day) ? day : undefined,
    channel: isChannel(content.channel) ? content.channel : undefined,
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
