import type { App, Tx } from '../../../kernel/app.ts'
import { addJob, beforeOthers } from '../../../kernel/jobs.ts'
import { stageOfCode } from '../../dossiers/index.ts'
import type { Incoming } from '../adapters/sms.ts'
import { inquiryRule } from '../queries/inquiry-rule.ts'
import { type InquiryRule, judgeAsking, readInquiry } from '../rules/inquiry.ts'
import { addInquiry, askedBefore, isKnown, lockSender, type NewInquiry } from '../store/inquiry.ts'
import { foundText, howToWrite, limitText, unknownText } from '../templates/inquiry-answer.ts'

/**
 * Somebody asks by text message how a dossier stands. The same message again changes nothing; a telephone that asks too often is told
 * so once. The answer is sent by a job.
 */
export const takeInquiry = (app: App, { id, phone, sender, text }: Incoming): Promise<void> =>
  app.transaction({ kind: 'system', id: 'notifications.inquiries' }, async (tx) => {
    await lockSender(tx, sender)
    if (await isKnown(tx, id)) return
    const rule = inquiryRule(tx.today)
    const verdict = judgeAsking(await askedBefore(tx, sender), rule)
    const answered = verdict === 'answer' ? await answerTo(tx, text, rule) : refusals[verdict]
    await addInquiry(tx, { id, sender, phone, ...answered })
    if (answered.answer !== null)
      await addJob(
        tx,
        'notifications.answer-inquiry',
        { inquiry: id },
        `notifications.answer-inquiry:${id}`,
        beforeOthers,
      )
  })

type Answered = Pick<NewInquiry, 'outcome' | 'answer'>

const refusals = {
  'tell-limit': { outcome: 'limit-told', answer: `${limitText.vi} ${limitText.en}` },
  silent: { outcome: 'silent', answer: null },
} as const satisfies Record<string, Answered>

async function answerTo(tx: Tx, text: string, rule: InquiryRule): Promise<Answered> {
  const asked = readInquiry(text, rule)
  if (!asked) return { outcome: 'malformed', answer: howToWrite(rule.keywords) }
  const found = await stageOfCode(tx, asked.code)
  return found
    ? { outcome: 'found', answer: foundText(found, asked.language) }
    : { outcome: 'unknown', answer: unknownText[asked.language] }
}
